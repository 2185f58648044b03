import type { RuleStatus } from "@/lib/core/requirements/report";
import { cx } from "./class-names";

/** What has a shape: the statuses of rules, and a failing rule that is waived. */
export type ShownStatus = RuleStatus | "waived";

const colours: Record<ShownStatus, string> = {
  fail: "text-fail",
  unknown: "text-unknown",
  warn: "text-warn",
  pass: "text-pass",
  "not-applicable": "text-muted",
  waived: "text-accent",
};

/** Outlines told apart without colour: octagon, dashed circle, triangle, disc, ring with a bar, lozenge. */
const shapes: Record<ShownStatus, React.ReactNode> = {
  fail: (
    <>
      <path d="M6.6 1h6.8L19 6.6v6.8L13.4 19H6.6L1 13.4V6.6Z" fill="currentColor" />
      <path d="m6.8 6.8 6.4 6.4m0-6.4-6.4 6.4" className="stroke-surface" />
    </>
  ),
  unknown: (
    <>
      <circle cx="10" cy="10" r="8.2" stroke="currentColor" strokeDasharray="3.2 2.2" />
      <path d="M7.6 7.8a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.7" stroke="currentColor" />
      <path d="M10 14.2v.1" stroke="currentColor" />
    </>
  ),
  warn: (
    <>
      <path d="M10 1.8 19 18H1Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M10 7.6v4.6m0 2.9v.1" className="stroke-surface" />
    </>
  ),
  pass: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m5.8 10.3 2.9 2.9 5.5-6" className="stroke-surface" strokeLinejoin="round" />
    </>
  ),
  "not-applicable": (
    <>
      <circle cx="10" cy="10" r="8.2" stroke="currentColor" />
      <path d="M6 10h8" stroke="currentColor" />
    </>
  ),
  waived: (
    <>
      <path d="M10 1.4 18.6 10 10 18.6 1.4 10Z" stroke="currentColor" strokeLinejoin="round" />
      <path d="M7.4 8.6h5.2m-5.2 3h5.2" stroke="currentColor" />
    </>
  ),
};

const idOf = (status: ShownStatus) => `shape-${status}`;

/** Every shape, drawn once a page: a report shows hundreds. Stands in the layout. */
export function StatusShapes() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      {(Object.keys(shapes) as ShownStatus[]).map((status) => (
        <symbol key={status} id={idOf(status)} viewBox="0 0 20 20">
          <g fill="none" strokeWidth="2" strokeLinecap="round">
            {shapes[status]}
          </g>
        </symbol>
      ))}
    </svg>
  );
}

/** The shape of a status; the word stands beside it, so it is hidden from assistive technology. */
export function StatusShape({
  status,
  className = "size-5",
}: {
  status: ShownStatus;
  className?: string;
}) {
  return (
    <svg aria-hidden="true" className={cx("shrink-0", colours[status], className)}>
      <use href={`#${idOf(status)}`} />
    </svg>
  );
}
