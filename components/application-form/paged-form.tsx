"use client";

import { isEditedSection } from "@/lib/partnership/applications/form/form-values";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import { routes } from "@/lib/platform/routes/routes";
import type { PagedFormProps } from "./application-form-props";
import { PagedSectionForm } from "./sections/paged-section-form";
import { SectionNav } from "./sections/section-nav";
import { SubmitSection } from "./sections/submit-section";

/** The form of a large application: the browser holds one page of it, the server judges it. */
export function PagedForm({ section, ...props }: PagedFormProps & { section: FormSection }) {
  if (isEditedSection(section)) return <PagedSectionForm section={section} {...props} />;
  const { applicationId, reading } = props;
  const hrefs = new Map(reading.problems.map(({ pointer, href }) => [pointer, href]));
  const home = routes.application(applicationId);
  return (
    <>
      <SectionNav applicationId={applicationId} current="submit" counts={reading.counts} />
      <div className="mt-6">
        <SubmitSection
          applicationId={applicationId}
          report={reading.report}
          problems={reading.problems}
          problemCount={reading.problemCount}
          addressOf={(pointer) => hrefs.get(pointer) ?? home}
          fieldHref={(path) => reading.hrefs[path] ?? null}
          mayEdit={props.mayEdit}
          changes={props.changes}
          submit={props.submit}
        />
      </div>
    </>
  );
}
