"use client";

import type { KeyboardEvent } from "react";
import { fieldId } from "@/components/forms/field-id";
import { cellAt, pointerOfCell } from "@/lib/partnership/applications/form/many-connections";

type Control = HTMLInputElement | HTMLSelectElement;

const isControl = (target: EventTarget): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** How far a key moves down the column; null when it belongs to the field itself. */
function rowsMoved(event: KeyboardEvent, control: Control): number | null {
  if (event.key === "Enter") return event.shiftKey ? -1 : 1;
  // In a choice and a date the arrows choose.
  const typed = control instanceof HTMLInputElement && control.type === "text";
  if (!typed && !event.ctrlKey) return null;
  return event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
}

/**
 * The keys of the table: Enter and the arrow keys move down the column, Ctrl+D fills down. Tab moves along
 * the row by itself.
 *
 * @param shown keys of the rows in the order they are shown.
 */
export function useCellKeys(shown: readonly string[], fillDown: (pointer: string) => void) {
  return (event: KeyboardEvent) => {
    const { target } = event;
    // Enter and arrows choose among the words that an input method offers.
    if (event.nativeEvent.isComposing || !isControl(target)) return;
    if (target.name.startsWith("all-") && event.key === "Enter") {
      event.preventDefault();
      target.closest("td")?.querySelector("button")?.click();
      return;
    }
    const cell = cellAt(target.name);
    if (!cell) return;
    if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      fillDown(target.name);
      return;
    }
    const moved = rowsMoved(event, target);
    if (moved === null) return;
    event.preventDefault();
    const next = shown[shown.indexOf(cell.row) + moved];
    if (next === undefined) return;
    const element = document.getElementById(fieldId(pointerOfCell(next, cell.field)));
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  };
}
