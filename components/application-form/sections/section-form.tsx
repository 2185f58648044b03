"use client";

import { useTranslations } from "next-intl";
import {
  type SubmitEvent as ReactSubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ApplicationFormProps } from "@/components/application-form/application-form-props";
import type { CityChoice } from "@/components/application-form/fields/city-choice";
import { FieldCommentsProvider } from "@/components/application-form/fields/field-comments";
import { RefusalNotice } from "@/components/application-form/refusal-notice";
import { ReportPanel } from "@/components/application-form/report-panel";
import { ConflictNotice } from "@/components/application-form/saving/conflict-notice";
import {
  EditorProvider,
  groupProblems,
  ProblemsProvider,
} from "@/components/application-form/saving/editor-context";
import { SaveStatus } from "@/components/application-form/saving/save-status";
import { useReading } from "@/components/application-form/saving/use-reading";
import { useSectionEditor } from "@/components/application-form/saving/use-section-editor";
import { Button } from "@/components/ui/button";
import { elementId, findingAddress } from "@/lib/partnership/applications/form/field-address";
import { pageOfPointer } from "@/lib/partnership/applications/form/form-pages";
import type { EditedSection } from "@/lib/partnership/applications/form/form-values";
import { problemsBySection } from "@/lib/partnership/applications/form/read-form";
import {
  opFields,
  typedValues,
  withTyped,
} from "@/lib/partnership/applications/form/read-form-data";
import {
  noFormState,
  type PasteOutcome,
  pasteOutcome,
  type SectionFormState,
} from "@/lib/partnership/applications/form/section-form";
import { applyOp, type Edited } from "@/lib/partnership/applications/form/section-ops";
import { type PasteTarget, pasteRows } from "@/lib/partnership/applications/import/paste";
import { routes } from "@/lib/platform/routes/routes";
import { LocationsSection } from "./locations-section";
import { OrganisationSection } from "./organisation-section";
import { RoutingSection } from "./routing-section";
import { SectionNav } from "./section-nav";
import { TrafficSection } from "./traffic-section";

const sections = {
  organisation: OrganisationSection,
  locations: LocationsSection,
  traffic: TrafficSection,
  routing: RoutingSection,
} as const;

/**
 * One section of the form. It is an ordinary form whose buttons the server understands; with
 * scripts the same buttons work here, and what is typed is saved as one goes.
 */
export function SectionForm(props: ApplicationFormProps & { section: EditedSection }) {
  // Above the key: without scripts React finds the answer of the form by the keys around it.
  const [state, send, sending] = useActionState(props.save, noFormState);
  return (
    <SectionEditor key={props.version} {...props} state={state} send={send} sending={sending} />
  );
}

/** The form over one version of the draft; a version the server brings starts it anew. */
function SectionEditor({
  applicationId,
  section,
  state,
  send,
  sending,
  ...props
}: ApplicationFormProps & {
  section: EditedSection;
  state: SectionFormState;
  send: (form: FormData) => void;
  sending: boolean;
}) {
  const t = useTranslations("form");
  const unsaved = useMemo(
    () =>
      Object.keys(state.typed).length > 0
        ? withTyped(props.values, state.typed, { create: true })
        : null,
    [state.typed, props.values],
  );
  const { values, newest, set, update, saver, saveState, takeOther } = useSectionEditor({
    applicationId,
    section,
    values: props.values,
    version: props.version,
    savedAt: props.savedAt,
    unsaved,
  });
  const reading = useReading(values, props.basis, props.evidence, props);
  const [paste, setPaste] = useState<PasteOutcome | null>(state.paste);
  const [page, setPage] = useState(props.page);
  const [focus, setFocus] = useState<string | null>(null);
  const editor = useMemo(() => ({ set }), [set]);
  const problems = useMemo(() => groupProblems(reading.problems), [reading.problems]);
  const counts = useMemo(() => problemsBySection(reading), [reading]);
  const address = routes.applicationSection(applicationId, section);

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was typed before the scripts ran stands in the fields and nowhere else.
    if (form.current) update(withTyped(newest.current, typedValues(new FormData(form.current))));
  }, [update, newest]);

  useEffect(() => setPage(props.page), [props.page]);

  useEffect(() => {
    if (!focus) return;
    const element = document.getElementById(elementId(focus));
    setFocus(null);
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  }, [focus]);

  useEffect(() => {
    // A link from the report names its field after "#"; the field may lie in a folded part.
    const reveal = () => {
      const target = document.getElementById(window.location.hash.slice(1));
      if (!target) return;
      const folded = target.closest("details");
      if (folded) folded.open = true;
      target.focus();
      target.scrollIntoView({ block: "center" });
    };
    reveal();
    window.addEventListener("hashchange", reveal);
    return () => window.removeEventListener("hashchange", reveal);
  }, []);

  function take(edited: Edited | null) {
    if (!edited) return;
    update(edited.values);
    if (!edited.focus) return;
    setPage(pageOfPointer(edited.focus, edited.values));
    setFocus(edited.focus);
  }

  const context = { prefill: props.peeringDb.prefill, offers: props.peeringDb.offers };

  function onSubmit(event: ReactSubmitEvent<HTMLFormElement>) {
    const sent = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const op = String(sent.get("op") ?? "save");
    event.preventDefault();
    if (op === "save") {
      void saver.flush();
    } else if (op.startsWith("paste-")) {
      const target = op.slice("paste-".length) as PasteTarget;
      const { values: pasted, ...outcome } = pasteRows(
        target,
        String(sent.get(op) ?? ""),
        newest.current,
        props.basis,
      );
      update(pasted);
      setPaste(pasteOutcome(target, outcome));
    } else if (op === "ask-again") {
      // Everything typed is saved before the page is made anew.
      void saver.flush().then((saved) => {
        if (saved) startTransition(() => send(sent));
      });
    } else {
      take(applyOp(newest.current, op, { ...context, ...opFields(sent) }));
      for (const name of ["newMetro"]) {
        const field = event.currentTarget.elements.namedItem(name);
        if (field instanceof HTMLInputElement) field.value = "";
      }
    }
  }

  function addCity(city: CityChoice) {
    const extra = {
      cityName: city.name,
      cityLatitude: String(city.latitude),
      cityLongitude: String(city.longitude),
    };
    const edited = applyOp(newest.current, "add-city", { ...context, extra, facilities: [] });
    if (!edited) return;
    // The focus stays in the search, for the next city.
    update(edited.values);
    if (edited.focus) setPage(pageOfPointer(edited.focus, edited.values));
  }

  const refusal = saveState.kind === "refused" ? saveState.refusal : state.refusal;
  const conflict = saveState.kind === "conflict" ? saveState : state.conflict;
  const Section = sections[section];
  return (
    <EditorProvider value={editor}>
      <ProblemsProvider value={problems}>
        <SectionNav applicationId={applicationId} current={section} counts={counts} />
        <div className="mt-6 mb-16 grid items-start gap-8 lg:mb-0 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <form
            ref={form}
            action={send}
            onSubmit={onSubmit}
            onBlur={() => {
              if (saver.state.kind === "unsaved") void saver.flush();
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
            <input type="hidden" name="page" value={page} />
            {conflict && (
              <ConflictNotice
                changed={conflict.changed}
                version={conflict.version}
                here={address}
                onKeep={() => void saver.overwrite()}
                onLoad={takeOther}
              />
            )}
            {refusal && <RefusalNotice refusal={refusal} />}
            <h2 className="sr-only">{t(`sections.${section}.name`)}</h2>
            <p className="text-muted">{t(`sections.${section}.lead`)}</p>
            <FieldCommentsProvider comments={props.comments} values={values}>
              <fieldset disabled={!props.mayEdit} className="min-w-0">
                <Section
                  applicationId={applicationId}
                  asn={props.basis.asn}
                  values={values}
                  peeringDb={props.peeringDb}
                  page={page}
                  onPage={(next) => {
                    setPage(next);
                    window.history.replaceState(
                      null,
                      "",
                      next > 1 ? `${address}?page=${next}` : address,
                    );
                  }}
                  address={address}
                  paste={paste}
                  cities={props.cities}
                  citySearch={props.citySearch}
                  onCity={addCity}
                  waitingMeasurements={reading.waitingMeasurements}
                />
              </fieldset>
            </FieldCommentsProvider>
            <div className="no-print sticky bottom-14 z-10 flex flex-wrap items-center gap-4 border-t border-line bg-canvas py-3 lg:bottom-0">
              {props.mayEdit && (
                <Button type="submit" name="op" value="save" variant="primary" pending={sending}>
                  {t("save")}
                </Button>
              )}
              <SaveStatus state={saveState} />
            </div>
          </form>
          <ReportPanel
            report={reading.report}
            reportHref={routes.applicationSection(applicationId, "submit")}
            fieldHref={(path) => findingAddress(applicationId, path, values, reading.origins)}
          />
        </div>
      </ProblemsProvider>
    </EditorProvider>
  );
}
