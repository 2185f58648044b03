"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { OpButton } from "@/components/application-form/fields/op-button";
import { Fold } from "@/components/application-form/sections/fold";
import { TextareaField } from "@/components/forms/text-fields";
import { Alert } from "@/components/ui/alert";
import type { PasteState } from "@/lib/partnership/applications/import/paste-state";
import { seenText } from "@/lib/partnership/applications/import/paste-state";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";
import { pasteFields } from "@/lib/partnership/applications/import/press-paste";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { FileChoice, usePickedFile } from "./file-choice";
import { PasteColumns } from "./paste-columns";
import { PasteConflicts } from "./paste-conflicts";
import { PasteProblems } from "./paste-problems";
import { PasteRows } from "./paste-rows";

/**
 * Takes rows from a spreadsheet, a file or a router. First it shows how they were read; then they are
 * added. Lines that can't be taken stay in the box, each with its reason.
 */
export function PasteBox({
  applicationId,
  target,
  state,
}: {
  applicationId: string;
  target: PasteTarget;
  state: PasteState | null;
}) {
  const t = useTranslations("form.paste");
  const own = state?.target === target ? state : null;
  return (
    <Fold id={`paste-${target}`} open={own !== null} summary={t(`${target}.title`)}>
      {own?.preview ? (
        <Preview state={own} />
      ) : (
        <PasteInput applicationId={applicationId} target={target} state={own} />
      )}
    </Fold>
  );
}

function PasteInput({
  applicationId,
  target,
  state,
}: {
  applicationId: string;
  target: PasteTarget;
  state: PasteState | null;
}) {
  const t = useTranslations("form.paste");
  const fields = pasteFields(target);
  const [text, setText] = useState(state?.text ?? "");
  const said = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState(false);
  const picked = usePickedFile(applicationId, setText);
  useEffect(() => {
    setReading(false);
    if (!state) return;
    setText(state.text);
    if (state.added !== null) said.current?.focus();
  }, [state]);
  return (
    <>
      <div ref={said} tabIndex={-1} aria-live="polite" className="space-y-3 empty:hidden">
        {state?.added ? <Alert kind="success" title={t("added", { count: state.added })} /> : null}
        {state?.left && (
          <PasteProblems
            preview={state.left}
            title={t("left", { count: state.left.refusedLines })}
          />
        )}
      </div>
      <TextareaField
        name={fields.text}
        label={t(`${target}.label`)}
        hint={t(`${target}.hint`)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          if (!file) return;
          event.preventDefault();
          void picked.take(file);
        }}
        rows={6}
        spellCheck={false}
      />
      <FileChoice target={target} picked={picked} />
      {target !== "locations" && (
        <p className="flex flex-wrap gap-x-5">
          <a href={routes.pasteTemplate(target)} download className="link">
            {t("template")}
          </a>
          <a href={routes.applicationList(applicationId, target)} download className="link">
            {t("download")}
          </a>
        </p>
      )}
      <p className="text-sm text-muted">{t("readHint")}</p>
      <OpButton op={`paste-read:${target}`} pending={reading} onClick={() => setReading(true)}>
        {t("read")}
      </OpButton>
    </>
  );
}

function Preview({ state }: { state: PasteState }) {
  const t = useTranslations("form.paste");
  const sentence = openWords(useTranslations());
  const { target, text, preview } = state;
  const fields = pasteFields(target);
  const heading = useRef<HTMLHeadingElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // To the top of the screen: what is read first is not below the bar that saves.
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, []);
  if (!preview) return null;
  const { problem, notes, added, refusedLines } = preview;
  const readAgain = () => again.current?.form?.requestSubmit(again.current);
  return (
    <div className="space-y-4">
      <input type="hidden" name={fields.text} value={text} />
      <input type="hidden" name={fields.seen} value={seenText(state)} />
      <h3 ref={heading} tabIndex={-1} className="font-semibold">
        {t("readTitle")}
      </h3>
      {problem && (
        <Alert kind="danger" title={t("failed")} live>
          <p>{sentence(problem.words, problem.values)}</p>
        </Alert>
      )}
      <p role="status" className="font-medium">
        {!problem && t("ready", { count: added })}
      </p>
      <PasteColumns target={target} columns={preview.columns} onChange={readAgain} />
      {notes.length > 0 && (
        <Alert kind="info" title={t("noted")}>
          <ul className="list-disc ps-5">
            {notes.map((note) => (
              <li key={note.words}>{sentence(note.words, note.values)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <PasteConflicts
        conflicts={preview.conflicts}
        chosen={state.classes}
        names={{ network: fields.network, class: fields.class }}
        onChange={readAgain}
      />
      {refusedLines > 0 && (
        <PasteProblems preview={preview} title={t("wrong", { count: refusedLines })}>
          <p>{t("wrongHint", { count: refusedLines })}</p>
        </PasteProblems>
      )}
      <PasteRows target={target} shown={preview.shown} rows={preview.rows} />
      <div className="flex flex-wrap gap-3">
        {added > 0 && (
          <OpButton op={`paste-add:${target}`} variant="primary">
            {t("addRows", { count: added })}
          </OpButton>
        )}
        {preview.columns.length > 0 && (
          <OpButton op={`paste-read:${target}`} buttonRef={again}>
            {t("again")}
          </OpButton>
        )}
        <OpButton op={`paste-edit:${target}`} variant="quiet">
          {t("edit")}
        </OpButton>
      </div>
    </div>
  );
}
