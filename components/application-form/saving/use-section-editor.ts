"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import {
  type AnySectionValues,
  type EditedSection,
  type FormValues,
  sectionOf,
} from "@/lib/partnership/applications/form/form-values";
import { setValue } from "@/lib/partnership/applications/form/set-value";
import type { SaveState } from "./draft-saver";
import { dropSaver, newestValues, type SectionSaver, saverFor } from "./open-savers";
import { sendWhileLeaving } from "./send-section";
import { useLeaving } from "./use-leaving";

export type SectionStart = {
  applicationId: string;
  section: EditedSection;
  values: FormValues;
  version: number;
  savedAt: string;
  /** What was typed and could not be saved, put over the server's values. */
  unsaved: FormValues | null;
};

/** Holds a section's values as they are typed, and has them saved. */
export function useSectionEditor(start: SectionStart) {
  const { applicationId, section } = start;
  const [saver] = useState<SectionSaver>(() => saverFor(applicationId, section, start));
  const [values, setValues] = useState(() => start.unsaved ?? newestValues(applicationId, start));
  const [saveState, setSaveState] = useState<SaveState>(saver.state);
  const newest = useRef(values);

  const update = useCallback(
    (next: FormValues) => {
      if (next === newest.current) return;
      newest.current = next;
      setValues(next);
      saver.change(sectionOf(next, section) as AnySectionValues);
    },
    [saver, section],
  );

  const set = useCallback(
    (pointer: string, text: string) => update(setValue(newest.current, pointer, text)),
    [update],
  );

  useEffect(() => {
    saver.onState = setSaveState;
    setSaveState(saver.state);
    return () => {
      saver.onState = () => {};
      void saver.flush();
    };
  }, [saver]);

  useLeaving(saver, (last, version) => sendWhileLeaving(applicationId, section, last, version));

  const takeOther = useCallback(() => {
    dropSaver(applicationId, section);
    saver.stop();
    window.location.reload();
  }, [applicationId, section, saver]);

  return { values, newest, set, update, saver, saveState, takeOther };
}
