"use client";

import { useTranslations } from "next-intl";
import type { FormEventHandler, ReactNode, RefObject } from "react";
import {
  type FieldComment,
  FieldCommentsProvider,
} from "@/components/application-form/fields/field-comments";
import { FieldFindingsProvider } from "@/components/application-form/fields/field-findings";
import { MovedNotice } from "@/components/application-form/peeringdb/moved-notice";
import { RefusalNotice } from "@/components/application-form/refusal-notice";
import { ReportPanel } from "@/components/application-form/report-panel";
import { ConflictNotice } from "@/components/application-form/saving/conflict-notice";
import type { SaveState } from "@/components/application-form/saving/draft-saver";
import {
  type Editor,
  EditorProvider,
  type ProblemsByPointer,
  ProblemsProvider,
} from "@/components/application-form/saving/editor-context";
import { SaveStatus } from "@/components/application-form/saving/save-status";
import { Undo } from "@/components/application-form/saving/undo";
import type { FieldHref } from "@/components/report/finding-item";
import { Button } from "@/components/ui/button";
import type { Report } from "@/lib/core/requirements/report";
import type { ShownReport } from "@/lib/core/requirements/shown-report";
import type { MovedLocation } from "@/lib/partnership/applications/form/facility-choice";
import type { SectionRefusal } from "@/lib/partnership/applications/form/form-limits";
import type { EditedSection, FormValues } from "@/lib/partnership/applications/form/form-values";
import type { SectionFormState } from "@/lib/partnership/applications/form/section-form";
import type { SectionCounts } from "@/lib/partnership/applications/form/shown-reading";
import type { UndoStep } from "@/lib/partnership/applications/form/undo-step";
import { routes } from "@/lib/platform/routes/routes";
import { SectionNav } from "./section-nav";

/** The form of a section, for buttons outside of it. */
const formId = "section-form";

type Props = {
  applicationId: string;
  section: EditedSection;
  form: RefObject<HTMLFormElement | null>;
  send: (form: FormData) => void;
  sending: boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  /** Of the draft that the form was started from. */
  version: number;
  page: number;
  mayEdit: boolean;
  saver: { flush: () => Promise<boolean>; overwrite: () => Promise<boolean> };
  saveState: SaveState;
  onLoad: () => void;
  conflict: SectionFormState["conflict"];
  refusal: SectionRefusal | null;
  /** What the last button did and can be undone. */
  undo: UndoStep | null;
  /** Locations that lost their facilities when the form was posted. */
  moved: readonly MovedLocation[];
  editor: Editor;
  problems: ProblemsByPointer;
  comments: readonly FieldComment[];
  values: FormValues;
  report: Report | ShownReport;
  counts: SectionCounts;
  fieldHref: FieldHref;
  children: ReactNode;
};

/** What stands around the fields of a section: the way to the others, saving, and the report. */
export function SectionFrame({
  applicationId,
  section,
  saver,
  saveState,
  conflict,
  ...props
}: Props) {
  const t = useTranslations("form");
  const address = routes.applicationSection(applicationId, section);
  return (
    <EditorProvider value={props.editor}>
      <ProblemsProvider value={props.problems}>
        <SectionNav
          applicationId={applicationId}
          current={section}
          counts={props.counts}
          form={formId}
        />
        <div className="mt-6 mb-16 grid items-start gap-8 lg:mb-0 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <form
            id={formId}
            ref={props.form}
            action={props.send}
            onSubmit={props.onSubmit}
            onBlur={() => {
              if (saveState.kind === "unsaved") void saver.flush();
            }}
            noValidate
            autoComplete="off"
            className="min-w-0 space-y-6"
          >
            {/* Enter in any field means save: the first button of a form is the one it presses. */}
            <button type="submit" name="op" value="save" className="hidden" tabIndex={-1}>
              {t("save")}
            </button>
            <input type="hidden" name="application" value={applicationId} />
            <input type="hidden" name="section" value={section} />
            {/* While in conflict only "keep" may save: version 0 is older than any other. */}
            <input type="hidden" name="version" value={conflict ? 0 : props.version} />
            <input type="hidden" name="page" value={props.page} />
            {conflict && (
              <ConflictNotice
                changed={conflict.changed}
                version={conflict.version}
                here={address}
                onKeep={() => void saver.overwrite()}
                onLoad={props.onLoad}
              />
            )}
            {props.refusal && <RefusalNotice refusal={props.refusal} />}
            {props.moved.map((moved) => (
              <MovedNotice key={`${moved.from}:${moved.to}`} moved={moved} />
            ))}
            <h2 className="sr-only">{t(`sections.${section}.name`)}</h2>
            <p className="text-muted">{t(`sections.${section}.lead`)}</p>
            <FieldCommentsProvider comments={props.comments} values={props.values}>
              <FieldFindingsProvider report={props.report} fieldHref={props.fieldHref}>
                <fieldset disabled={!props.mayEdit} className="min-w-0">
                  {props.children}
                </fieldset>
              </FieldFindingsProvider>
            </FieldCommentsProvider>
            <div
              data-save-bar
              className="no-print sticky bottom-14 z-10 flex flex-wrap items-center gap-4 border-t border-line bg-canvas py-3 lg:bottom-0"
            >
              {props.mayEdit && (
                <Button
                  type="submit"
                  name="op"
                  value="save"
                  variant="primary"
                  pending={props.sending}
                >
                  {t("save")}
                </Button>
              )}
              <SaveStatus state={saveState} />
              {props.mayEdit && (
                <noscript>
                  <p className="text-sm text-muted">{t("saving.byButton")}</p>
                </noscript>
              )}
              <Undo step={props.undo} />
            </div>
          </form>
          <ReportPanel
            report={props.report}
            reportHref={routes.applicationSection(applicationId, "submit")}
            fieldHref={props.fieldHref}
          />
        </div>
      </ProblemsProvider>
    </EditorProvider>
  );
}
