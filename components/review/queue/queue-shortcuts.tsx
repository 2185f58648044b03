"use client";

import { useEffect, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";

/** Remembered in this browser: single keys get in the way of who dictates (WCAG 2.1.4). */
const setting = "queue-shortcuts";

const keys = ["j", "k", "o", "x", "e", "?"] as const;

const rowsOf = () => [...document.querySelectorAll<HTMLElement>("[data-queue-row]")];
const openerOf = (row: Element | undefined) =>
  row?.querySelector<HTMLElement>("[data-queue-open]") ?? null;

/** Moves the focus to the row so many below the one that has it; from outside, to the first. */
function move(by: 1 | -1): void {
  const rows = rowsOf();
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  openerOf(rows[next])?.focus();
}

const present = () => rowsOf().find((row) => row.contains(document.activeElement));

function press(key: string): boolean {
  switch (key) {
    case "j":
      move(1);
      return true;
    case "k":
      move(-1);
      return true;
    case "o":
      openerOf(present())?.click();
      return true;
    case "x":
      present()?.querySelector<HTMLElement>("[type=checkbox]")?.click();
      return true;
    case "e":
      present()?.querySelector<HTMLElement>("[data-queue-take]")?.click();
      return true;
    default:
      return false;
  }
}

const typesInto = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox]), select, textarea, dialog, [contenteditable]") !==
    null;

export type ShortcutWords = {
  open: string;
  title: string;
  use: string;
  keys: Readonly<Record<(typeof keys)[number], string>>;
};

/** Keys of the queue, and the list of them behind "?", where they can be turned off. */
export function QueueShortcuts({ words }: { words: ShortcutWords }) {
  const [on, setOn] = useState(true);
  const opener = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    setOn(localStorage.getItem(setting) !== "off");
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || typesInto(event.target)) return;
      if (event.key === "?") opener.current?.querySelector("button")?.click();
      else if (!on || !press(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
  const turn = (next: boolean) => {
    setOn(next);
    localStorage.setItem(setting, next ? "on" : "off");
  };
  return (
    <span ref={opener} className="max-md:hidden">
      <Dialog trigger={words.open} triggerSize="small" title={words.title}>
        <dl className="grid grid-cols-[3rem_1fr] gap-y-1">
          {keys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-control border border-line-strong bg-sunken px-2 font-mono">
                  {key}
                </kbd>
              </dt>
              <dd>{words.keys[key]}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={on}
            onChange={(event) => turn(event.target.checked)}
          />
          {words.use}
        </label>
      </Dialog>
    </span>
  );
}
