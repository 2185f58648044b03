import { CircleCheck, Info, OctagonX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./class-names";

export type AlertKind = "info" | "success" | "warning" | "danger";

const looks = {
  info: { icon: Info, box: "border-accent bg-accent-soft", text: "text-accent" },
  success: { icon: CircleCheck, box: "border-pass bg-pass-soft", text: "text-pass" },
  warning: { icon: TriangleAlert, box: "border-warn bg-warn-soft", text: "text-warn" },
  danger: { icon: OctagonX, box: "border-fail bg-fail-soft", text: "text-fail" },
} as const;

/**
 * A message set apart, with an icon and a word. Give `live` when it appears as the answer to
 * something the reader did, so that it is read out.
 */
export function Alert({
  kind = "info",
  title,
  live = false,
  children,
}: {
  kind?: AlertKind;
  /** Replaces the kind's own word ("Note", "Done", "Take care", "Problem"). */
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations("ui.alert");
  const { icon: Icon, box, text } = looks[kind];
  return (
    <div
      role={live ? (kind === "danger" ? "alert" : "status") : undefined}
      className={cx("flex gap-3 rounded-card border border-s-4 px-4 py-3", box)}
    >
      <Icon className={cx("mt-0.5 size-5 shrink-0", text)} aria-hidden="true" />
      <div className="min-w-0">
        <p className={cx("font-semibold", text)}>{title ?? t(kind)}</p>
        {children && <div className="mt-0.5">{children}</div>}
      </div>
    </div>
  );
}
