"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { fieldAddress, findingAddress } from "@/lib/partnership/applications/form/field-address";
import { isEditedSection } from "@/lib/partnership/applications/form/form-values";
import { problemsBySection } from "@/lib/partnership/applications/form/shown-reading";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import type { WholeFormProps } from "./application-form-props";
import { flushAll, isBehind, newestValues } from "./saving/open-savers";
import { useReading } from "./saving/use-reading";
import { SectionForm } from "./sections/section-form";
import { SectionNav } from "./sections/section-nav";
import { SubmitSection } from "./sections/submit-section";

/** The form of an application, one section of it on screen, the report beside it. */
export function ApplicationForm({ section, ...props }: WholeFormProps & { section: FormSection }) {
  return isEditedSection(section) ? (
    <SectionForm section={section} {...props} />
  ) : (
    <CheckAndSubmit key={props.version} {...props} />
  );
}

function CheckAndSubmit(props: WholeFormProps) {
  const { applicationId, basis, evidence } = props;
  const [values] = useState(() => newestValues(applicationId, props));
  const reading = useReading(values, basis, evidence, props);
  const router = useRouter();
  useEffect(() => {
    // What was typed last may have been on its way still when the server made its part of the page.
    if (!isBehind(applicationId, props.version)) return;
    void flushAll(applicationId).then((saved) => saved && router.refresh());
  }, [applicationId, props.version, router]);
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
          problemCount={reading.problems.length}
          addressOf={(pointer) => fieldAddress(applicationId, pointer, values)}
          fieldHref={(path) => findingAddress(applicationId, path, values, reading.origins)}
          mayEdit={props.mayEdit}
          changes={props.changes}
          submit={props.submit}
        />
      </div>
    </>
  );
}
