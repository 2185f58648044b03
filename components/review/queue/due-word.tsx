import { useTranslations } from "next-intl";
import type { ReviewState } from "@/components/review/state-badge";
import { StatusShape } from "@/components/ui/status-shape";
import type { RuleStatus } from "@/lib/core/requirements/report";
import { type DueStanding, dueState } from "@/lib/partnership/applications/lifecycle/due";

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
  short = false,
}: {
  dueAt: Date | null;
  state: ReviewState;
  now: Date;
  /** How far off alone, where a column says what it is. */
  short?: boolean;
}) {
  const t = useTranslations("queue.due");
  if (dueAt === null) {
    if (state !== "changes_requested") return null;
    return <span className="text-muted">{t(short ? "short.atPartner" : "atPartner")}</span>;
  }
  const due = dueState(dueAt, now);
  const what = state === "submitted" || state === "in_review" ? state : "other";
  const standing = standingWords(t, due);
  const sentence = t("sentence", { what: t(`what.${what}`), standing });
  if (short) {
    return (
      <span title={sentence}>
        <StatusShape status={shapes[due.kind]} className="me-1.5 inline size-4 align-[-0.15em]" />
        {due.kind === "today" ? standing : t(`short.${due.kind}`, { days: due.days })}
      </span>
    );
  }
  return (
    <span className="inline-flex items-start gap-1.5">
      <StatusShape status={shapes[due.kind]} className="mt-1 size-4" />
      <span>{sentence}</span>
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
