"use client";

import { useRouter } from "next/navigation";
import {
  type SubmitEvent as ReactSubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { PagedFormProps } from "@/components/application-form/application-form-props";
import type { CityChoice } from "@/components/application-form/fields/city-choice";
import { usePeeringDbAnswer } from "@/components/application-form/peeringdb/use-peeringdb-answer";
import { groupProblems } from "@/components/application-form/saving/editor-context";
import { usePageEditor } from "@/components/application-form/saving/use-page-editor";
import { useRevealedField } from "@/components/application-form/saving/use-revealed-field";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import type { EditedSection } from "@/lib/partnership/applications/form/form-values";
import { widenWindow } from "@/lib/partnership/applications/form/form-window";
import { typedValues } from "@/lib/partnership/applications/form/read-form-data";
import {
  noFormState,
  type SectionFormState,
} from "@/lib/partnership/applications/form/section-form";
import { setFields } from "@/lib/partnership/applications/form/set-fields";
import { textAt } from "@/lib/partnership/applications/form/set-value";
import { type UndoStep, undo, undoable } from "@/lib/partnership/applications/form/undo-step";
import { routes } from "@/lib/platform/routes/routes";
import { SectionFrame } from "./section-frame";
import { sections } from "./sections";

/**
 * One page of a section of a large application. What is typed is sent field by field; what buttons do
 * is done by the server, as without scripts.
 */
export function PagedSectionForm(props: PagedFormProps & { section: EditedSection }) {
  // Above the key: without scripts React finds the answer of the form by the keys around it.
  const [state, send, sending] = useActionState(props.save, noFormState);
  return (
    <PageEditor
      key={`${props.version}:${props.page}`}
      {...props}
      state={state}
      send={send}
      sending={sending}
    />
  );
}

function PageEditor({
  applicationId,
  section,
  state,
  send,
  sending,
  ...props
}: PagedFormProps & {
  section: EditedSection;
  state: SectionFormState;
  send: (form: FormData) => void;
  sending: boolean;
}) {
  const router = useRouter();
  const given = useMemo(() => widenWindow(props.window), [props.window]);
  const { values, newest, reading, set, take, saver, saveState, takeOther } = usePageEditor({
    applicationId,
    section,
    values: given,
    version: props.version,
    savedAt: props.savedAt,
    page: props.page,
    reading: props.reading,
    unsaved: state.typed,
  });
  // Here what was filled down on this page; what buttons did was the server's.
  const [filled, setFilled] = useState<UndoStep | null>(null);
  const done = undoable(state, props);
  const editor = useMemo(() => {
    const setMany = (pointers: readonly string[], text: string) => {
      const step = setFields(newest.current, pointers, text)?.undo;
      if (!step) return;
      take(Object.fromEntries(step.before.map(([pointer]) => [pointer, text])));
      setFilled(step);
    };
    return { set, setMany };
  }, [set, take, newest]);
  const problems = useMemo(() => groupProblems(reading.problems), [reading.problems]);
  const address = routes.applicationSection(applicationId, section);

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was typed before the scripts ran stands in the fields and nowhere else.
    if (form.current) take(typedValues(new FormData(form.current)));
  }, [take]);
  useRevealedField();
  useEffect(() => {
    if (state.focus) document.getElementById(elementId(state.focus))?.focus();
  }, [state.focus]);
  usePeeringDbAnswer(props.peeringDb);

  /** Everything typed is saved before the server does what a button says. */
  function press(sent: FormData) {
    void saver.flush().then((saved) => {
      if (!saved) return;
      sent.set("version", String(saver.pending.version));
      startTransition(() => send(sent));
    });
  }

  function onSubmit(event: ReactSubmitEvent<HTMLFormElement>) {
    const sent = new FormData(event.currentTarget, event.nativeEvent.submitter);
    event.preventDefault();
    const op = String(sent.get("op") ?? "save");
    if (op === "save") {
      void saver.flush();
    } else if (op === "undo" && filled?.kind === "fields") {
      const back = undo(newest.current, filled);
      const texts = filled.before.map(([pointer]) => [
        pointer,
        back && textAt(back.values, pointer),
      ]);
      if (back) take(Object.fromEntries(texts));
      setFilled(null);
    } else {
      press(sent);
    }
  }

  function addCity(city: CityChoice) {
    if (!form.current) return;
    const sent = new FormData(form.current);
    sent.set("op", `add-city:${city.id}`);
    press(sent);
  }

  function turnTo(page: number) {
    void saver.flush().then((saved) => {
      if (saved) router.push(page > 1 ? `${address}?page=${page}` : address);
    });
  }

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
      page={props.page}
      mayEdit={props.mayEdit}
      saver={saver}
      saveState={saveState}
      onLoad={takeOther}
      conflict={saveState.kind === "conflict" ? saveState : state.conflict}
      refusal={saveState.kind === "refused" ? saveState.refusal : state.refusal}
      undo={filled ?? done}
      moved={state.moved}
      editor={editor}
      problems={problems}
      comments={props.comments}
      values={values}
      report={reading.report}
      counts={reading.counts}
      fieldHref={(path) => reading.hrefs[path] ?? null}
    >
      <Section
        applicationId={applicationId}
        asn={props.asn}
        values={values}
        unhanded={props.window.unhanded}
        peeringDb={props.peeringDb}
        differences={props.differences}
        listed={props.listed}
        left={state.left}
        page={props.page}
        onPage={turnTo}
        address={address}
        paste={state.paste}
        cities={props.cities}
        citySearch={props.citySearch}
        view={props.view}
        onCity={addCity}
        waitingMeasurements={reading.waitingMeasurements}
      />
    </SectionFrame>
  );
}
