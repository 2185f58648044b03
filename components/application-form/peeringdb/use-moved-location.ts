"use client";

import { useRef, useState } from "react";
import { useEditor } from "@/components/application-form/saving/editor-context";
import { findMetro } from "@/lib/core/edges/find-metro";
import {
  facilityText,
  hasMoved,
  type MovedLocation,
} from "@/lib/partnership/applications/form/facility-choice";
import type { LocationRow } from "@/lib/partnership/applications/form/form-values";

type Cleared = { pointer: string; text: string }[];

/**
 * Takes the facilities out of a location when its metro has become another, once the field is left:
 * while a name is being typed it is no other metro yet.
 *
 * @param at pointer of the location
 */
export function useMovedLocation(at: string, { metro, connections }: LocationRow) {
  const { set } = useEditor();
  /** The last text of the field that was no metro, and the metro it had been before. */
  const typing = useRef<{ text: string; from: string } | null>(null);
  const from = useRef<string>("");
  const [cleared, setCleared] = useState<{ moved: MovedLocation; fields: Cleared } | null>(null);

  function onFocus() {
    from.current = typing.current?.text === metro ? typing.current.from : metro;
  }

  function onBlur() {
    typing.current = findMetro(metro) ? null : { text: metro, from: from.current };
    if (!hasMoved(from.current, metro)) return;
    const fields: Cleared = connections.flatMap((connection, number) =>
      (["facility", "peeringDbFacilityId"] as const)
        .map((field) => ({
          pointer: `${at}/connections/${number}/${field}`,
          text: connection[field],
        }))
        .filter(({ text }) => text !== ""),
    );
    const facilities = connections.map(facilityText).filter((text) => text !== "");
    if (fields.length === 0) return;
    for (const { pointer } of fields) set(pointer, "");
    setCleared({ moved: { from: from.current, to: metro, facilities }, fields });
  }

  function undo() {
    for (const { pointer, text } of cleared?.fields ?? []) set(pointer, text);
    setCleared(null);
  }

  return { moved: cleared?.moved ?? null, onFocus, onBlur, undo };
}
