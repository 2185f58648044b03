"use client";

import { useState } from "react";
import type { Evidence } from "@/lib/core/requirements/evidence";
import type { DraftBasis } from "@/lib/partnership/applications/form/document-from-values";
import { fieldAddress, findingAddress } from "@/lib/partnership/applications/form/field-address";
import { type FormValues, isEditedSection } from "@/lib/partnership/applications/form/form-values";
import { problemsBySection, type Reading } from "@/lib/partnership/applications/form/read-form";
import type { SectionFormState } from "@/lib/partnership/applications/form/section-form";
import type { PeeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import type { CityChoice } from "./fields/city-choice";
import type { FieldComment } from "./fields/field-comments";
import { newestValues } from "./saving/open-savers";
import { useReading } from "./saving/use-reading";
import { SectionForm } from "./sections/section-form";
import { SectionNav } from "./sections/section-nav";
import { type SubmitAction, SubmitSection } from "./sections/submit-section";

export type ApplicationFormProps = {
  applicationId: string;
  section: FormSection;
  values: FormValues;
  /** Without the measurements where they are too many to be sent to the browser. */
  basis: DraftBasis;
  measurementsWithheld: boolean;
  evidence: Evidence;
  /** The server's reading of the values. */
  reading: Reading;
  version: number;
  /** ISO 8601. */
  savedAt: string;
  mayEdit: boolean;
  page: number;
  peeringDb: PeeringDbHelp;
  cities: CityChoice[] | null;
  citySearch: string;
  /** What reviewers ask and is not resolved yet. */
  comments: readonly FieldComment[];
  save: (state: SectionFormState, form: FormData) => Promise<SectionFormState>;
  submit: SubmitAction;
};

/** The form of an application, one section of it on screen, the report beside it. */
export function ApplicationForm({ section, ...props }: ApplicationFormProps) {
  return isEditedSection(section) ? (
    <SectionForm section={section} {...props} />
  ) : (
    <CheckAndSubmit key={props.version} {...props} />
  );
}

function CheckAndSubmit(props: Omit<ApplicationFormProps, "section">) {
  const { applicationId, basis, evidence } = props;
  const [values] = useState(() => newestValues(applicationId, props));
  const reading = useReading(values, basis, evidence, props);
  return (
    <>
      <SectionNav
        applicationId={applicationId}
        current="submit"
        counts={problemsBySection(reading)}
      />
      <div className="mt-6">
        <SubmitSection
          applicationId={applicationId}
          report={reading.report}
          problems={reading.problems}
          addressOf={(pointer) => fieldAddress(applicationId, pointer, values)}
          fieldHref={(path) => findingAddress(applicationId, path, values, reading.origins)}
          mayEdit={props.mayEdit}
          submit={props.submit}
        />
      </div>
    </>
  );
}
