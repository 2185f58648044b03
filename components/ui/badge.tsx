import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Tone = "neutral" | "accent" | "fail" | "unknown" | "warn" | "pass";

const tones: Record<Tone, string> = {
  neutral: "border-line bg-sunken text-muted",
  accent: "border-accent/40 bg-accent-soft text-accent",
  fail: "border-fail/40 bg-fail-soft text-fail",
  unknown: "border-unknown/40 bg-unknown-soft text-unknown",
  warn: "border-warn/40 bg-warn-soft text-warn",
  pass: "border-pass/40 bg-pass-soft text-pass",
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
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 rounded-control border px-2 text-sm font-medium whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
