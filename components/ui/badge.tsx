import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Tone = "neutral" | "accent" | "fail" | "unknown" | "warn" | "pass";

// In globals.css, since a report shows hundreds.
const tones: Record<Tone, string> = {
  neutral: "badge-neutral",
  accent: "badge-accent",
  fail: "badge-fail",
  unknown: "badge-unknown",
  warn: "badge-warn",
  pass: "badge-pass",
};

/** A short word set apart. Colour never carries the meaning alone: write the word. */
export function Badge({
  tone = "neutral",
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  return <span className={cx("badge", tones[tone], className)}>{children}</span>;
}
