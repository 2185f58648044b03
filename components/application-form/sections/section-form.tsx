"use client";

import {
  type SubmitEvent as ReactSubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { WholeFormProps } from "@/components/application-form/application-form-props";
import type { CityChoice } from "@/components/application-form/fields/city-choice";
import { askPlaces } from "@/components/application-form/import/ask-places";
import { usePeeringDbAnswer } from "@/components/application-form/peeringdb/use-peeringdb-answer";
import { groupProblems } from "@/components/application-form/saving/editor-context";
import { useReading } from "@/components/application-form/saving/use-reading";
import { useRevealedField } from "@/components/application-form/saving/use-revealed-field";
import { useSectionEditor } from "@/components/application-form/saving/use-section-editor";
import { elementId, findingAddress } from "@/lib/partnership/applications/form/field-address";
import { pageOfPointer } from "@/lib/partnership/applications/form/form-pages";
import { type EditedSection, sectionOf } from "@/lib/partnership/applications/form/form-values";
import { readSetAll, setForAll } from "@/lib/partnership/applications/form/many-connections";
import {
  notDeclared,
  placeFacilities,
  typedPlaces,
} from "@/lib/partnership/applications/form/place-facilities";
import {
  opFields,
  typedValues,
  withTyped,
} from "@/lib/partnership/applications/form/read-form-data";
import { rowRemovedBy } from "@/lib/partnership/applications/form/removed-row";
import {
  noFormState,
  type SectionFormState,
} from "@/lib/partnership/applications/form/section-form";
import { type Edited, isServerOp } from "@/lib/partnership/applications/form/section-op";
import { applyOp } from "@/lib/partnership/applications/form/section-ops";
import { setFields } from "@/lib/partnership/applications/form/set-fields";
import { problemsBySection } from "@/lib/partnership/applications/form/shown-reading";
import { type UndoStep, undo, undoable } from "@/lib/partnership/applications/form/undo-step";
import type { PasteState } from "@/lib/partnership/applications/import/paste-state";
import { pasteButton, pressPaste } from "@/lib/partnership/applications/import/press-paste";
import { differences, fillIn } from "@/lib/partnership/applications/peeringdb/differences";
import { routes } from "@/lib/platform/routes/routes";
import { SectionFrame } from "./section-frame";
import { sections } from "./sections";

/**
 * One section of the form. It is an ordinary form whose buttons the server understands; with
 * scripts the same buttons work here, and what is typed is saved as one goes.
 */
export function SectionForm(props: WholeFormProps & { section: EditedSection }) {
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
}: WholeFormProps & {
  section: EditedSection;
  state: SectionFormState;
  send: (form: FormData) => void;
  sending: boolean;
}) {
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
  const [paste, setPaste] = useState<PasteState | null>(state.paste);
  const [page, setPage] = useState(props.page);
  const [focus, setFocus] = useState<string | null>(null);
  const [step, setStep] = useState<UndoStep | null>(() => undoable(state, props));
  const editor = useMemo(() => {
    const setMany = (pointers: readonly string[], text: string) => {
      const done = setFields(newest.current, pointers, text);
      if (!done) return;
      update(done.values);
      setStep(done.undo);
    };
    return { set, setMany };
  }, [set, update, newest]);
  const [left, setLeft] = useState(state.left);
  const problems = useMemo(() => groupProblems(reading.problems), [reading.problems]);
  const { prefill, before } = props.peeringDb;
  const differing = useMemo(
    () => (prefill ? differences(values, prefill, before) : []),
    [values, prefill, before],
  );
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

  useRevealedField();
  usePeeringDbAnswer(props.peeringDb, ({ prefill, before }) => {
    if (!prefill || !props.mayEdit) return;
    const filled = fillIn(newest.current, prefill, before);
    update({ ...newest.current, ...sectionOf(filled, section) });
  });

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
    } else if (pasteButton(op)) {
      void pressPaste(op, sent, () => newest.current, props.basis, askPlaces).then((pressed) => {
        if (pressed.values) update(pressed.values);
        setPaste(pressed.state);
      });
    } else if (op === "undo") {
      setStep(null);
      if (step) take(undo(newest.current, step));
    } else if (op.startsWith("set-all:")) {
      const all = readSetAll(op, sent);
      const done = all && setForAll(newest.current, all);
      if (!done) return;
      update(done.values);
      setStep(done.undo);
    } else if (op === "place-facilities") {
      const unplaced = notDeclared(props.peeringDb.unplaced, newest.current.locations);
      const bandwidth = String(sent.get("placeBandwidth") ?? "");
      const typed = typedPlaces(sent, unplaced);
      const placed = placeFacilities(newest.current, typed, unplaced, bandwidth);
      setLeft(placed.left);
      take(placed);
    } else if (isServerOp(op) || op.startsWith("view:")) {
      // Everything typed is saved before the page is made anew; the button then follows on that version.
      void saver.flush().then((saved) => {
        if (!saved) return;
        sent.set("version", String(saver.pending.version));
        startTransition(() => send(sent));
      });
    } else {
      // Any other button moves rows, so that a removed one has its place no more.
      const removed = rowRemovedBy(op, newest.current);
      setStep(removed && { kind: "row", ...removed });
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
    <SectionFrame
      applicationId={applicationId}
      section={section}
      form={form}
      send={send}
      sending={sending}
      onSubmit={onSubmit}
      version={props.version}
      page={page}
      mayEdit={props.mayEdit}
      saver={saver}
      saveState={saveState}
      onLoad={takeOther}
      conflict={conflict}
      refusal={refusal}
      undo={step}
      moved={state.moved}
      editor={editor}
      problems={problems}
      comments={props.comments}
      values={values}
      report={reading.report}
      counts={counts}
      fieldHref={(path) => findingAddress(applicationId, path, values, reading.origins)}
    >
      <Section
        applicationId={applicationId}
        asn={props.basis.asn}
        values={values}
        peeringDb={props.peeringDb}
        differences={differing}
        listed={props.listed}
        left={left}
        page={page}
        onPage={(next) => {
          setPage(next);
          window.history.replaceState(null, "", next > 1 ? `${address}?page=${next}` : address);
        }}
        address={address}
        paste={paste}
        cities={props.cities}
        citySearch={props.citySearch}
        view={props.view}
        onCity={addCity}
        waitingMeasurements={reading.waitingMeasurements}
      />
    </SectionFrame>
  );
}
