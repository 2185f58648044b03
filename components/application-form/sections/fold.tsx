import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

/** A part of the form that opens; its fields are sent whether it is open or not. */
export function Fold({
  summary,
  open,
  id,
  dashed = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  /** For what is offered and not yet part of the form. */
  dashed?: boolean;
  children: ReactNode;
}) {
  return (
    <details
      id={id}
      open={open}
      className={cx(
        "group rounded-card border bg-surface",
        dashed ? "border-dashed border-line-strong" : "border-line",
      )}
    >
      <summary className="flex min-h-11 items-center gap-2 px-3 py-2 font-medium">
        <ChevronRight
          className="size-4 shrink-0 transition-transform group-open:rotate-90"
          aria-hidden="true"
        />
        {summary}
      </summary>
      <div className="space-y-4 px-4 pb-4">{children}</div>
    </details>
  );
}
