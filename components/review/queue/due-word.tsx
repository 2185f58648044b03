import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import type { RuleStatus } from "@/lib/core/requirements/report";
import { type DueStanding, dueState } from "@/lib/partnership/applications/lifecycle/due";
import type { VisibleState } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";

const shapes: Record<DueStanding["kind"], RuleStatus> = {
  overdue: "fail",
  today: "warn",
  ahead: "pass",
};

/** What is due next on an application and how far off that is: shape, word and colour; or nothing. */
export function DueWord({
  dueAt,
  state,
  now,
}: {
  dueAt: Date | null;
  state: VisibleState;
  now: Date;
}) {
  const t = useTranslations("queue.due");
  if (dueAt === null) {
    if (state !== "changes_requested") return null;
    return <span className="text-muted">{t("atPartner")}</span>;
  }
  const due = dueState(dueAt, now);
  const what = state === "submitted" || state === "in_review" ? state : "other";
  return (
    <span className="inline-flex items-start gap-1.5">
      <StatusShape status={shapes[due.kind]} className="mt-1 size-4" />
      <span>{t("sentence", { what: t(`what.${what}`), standing: standingWords(t, due) })}</span>
    </span>
  );
}

function standingWords(
  t: ReturnType<typeof useTranslations<"queue.due">>,
  due: DueStanding,
): string {
  if (due.kind === "today") return t("today");
  const { kind, days } = due;
  return kind === "overdue" && days === 0 ? t("overdueToday") : t(kind, { days });
}
