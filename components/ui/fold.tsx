import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Content that opens on demand, without scripts; `summary` says what is inside. */
export function Fold({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  /** Whether it is open at first. */
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open}>
      <summary className="flex min-h-11 items-center gap-1.5 rounded-control text-accent">
        <ChevronRight
          className="disclosure-mark size-4 shrink-0 transition-transform"
          aria-hidden="true"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}
