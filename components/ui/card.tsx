import type { ReactNode } from "react";
import { cx } from "./class-names";

/** A surface with an edge. With a title it becomes a named section. */
export function Card({
  title,
  id,
  actions,
  flush = false,
  className,
  children,
}: {
  title?: ReactNode;
  /** The id of the heading; needed with a title so that the section has its name. */
  id?: string;
  actions?: ReactNode;
  /** No padding around the content: for tables and maps that reach the edge. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const Element = title && id ? "section" : "div";
  return (
    <Element
      aria-labelledby={title && id ? id : undefined}
      className={cx("rounded-card border border-line bg-surface", className)}
    >
      {title && (
        <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-3">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {actions}
        </div>
      )}
      <div className={flush ? undefined : "p-4"}>{children}</div>
    </Element>
  );
}
