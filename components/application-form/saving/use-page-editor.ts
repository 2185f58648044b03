"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { EditedSection, FormValues } from "@/lib/partnership/applications/form/form-values";
import { withTyped } from "@/lib/partnership/applications/form/read-form-data";
import { setValue } from "@/lib/partnership/applications/form/set-value";
import type { ShownReading } from "@/lib/partnership/applications/form/shown-reading";
import type { SaveState } from "./draft-saver";
import { dropSaver, typedSaverFor } from "./open-savers";
import { sendTypedWhileLeaving, type Typed } from "./send-typed";
import { useLeaving } from "./use-leaving";

export type PageStart = {
  applicationId: string;
  section: EditedSection;
  /** As long as the whole form; what is not on the page is blank. */
  values: FormValues;
  version: number;
  savedAt: string;
  page: number;
  reading: ShownReading;
  /** What was typed and could not be saved. */
  unsaved: Typed;
};

/** Holds one page of a large form as it is typed, and has the fields that were changed saved. */
export function usePageEditor(start: PageStart) {
  const { applicationId, section } = start;
  const [saver] = useState(() => typedSaverFor(applicationId, section, start));
  const [reading, setReading] = useState(start.reading);
  const [saveState, setSaveState] = useState<SaveState>(saver.state);
  const [values, setValues] = useState(() =>
    withTyped(start.values, { ...saver.pending.values, ...start.unsaved }),
  );
  const newest = useRef(values);

  const set = useCallback(
    (pointer: string, text: string) => {
      const next = setValue(newest.current, pointer, text);
      if (next === newest.current) return;
      newest.current = next;
      setValues(next);
      saver.change({ ...saver.pending.values, [pointer]: text });
    },
    [saver],
  );

  const take = useCallback(
    (typed: Typed) => {
      for (const [pointer, text] of Object.entries(typed)) set(pointer, text);
    },
    [set],
  );

  useEffect(() => {
    saver.onState = setSaveState;
    saver.onAnswer = ({ reading: fresh }) => fresh && setReading(fresh);
    setSaveState(saver.state);
    return () => {
      saver.onState = () => {};
      saver.onAnswer = () => {};
      void saver.flush();
    };
  }, [saver]);

  useLeaving(saver, (typed, version) =>
    sendTypedWhileLeaving(applicationId, section, typed, version),
  );

  const takeOther = useCallback(() => {
    dropSaver(applicationId, section);
    saver.stop();
    window.location.reload();
  }, [applicationId, section, saver]);

  return { values, newest, reading, set, take, saver, saveState, takeOther };
}
