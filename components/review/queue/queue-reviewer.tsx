import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { LongText } from "@/components/ui/long-text";
import { assignmentFields } from "@/lib/partnership/review/queue/assignment-input";
import type { QueueRow } from "@/lib/partnership/review/queue/queue";

/** Whose a row is: a name, a button to take it, or why this reader cannot act on it. */
export function QueueReviewer({ row, readerId }: { row: QueueRow; readerId: string }) {
  const t = useTranslations("queue");
  const { assignee, conflict } = row;
  if (assignee) {
    return assignee.id === readerId ? t("assignee.you") : <LongText>{assignee.name}</LongText>;
  }
  if (row.dueAt === null && row.state !== "changes_requested") return "–";
  if (conflict) {
    return (
      <span className="text-muted" title={t(`conflict.${conflict}`)}>
        {t("conflict.title")}
        <span className="sr-only">. {t(`conflict.${conflict}`)}</span>
      </span>
    );
  }
  return (
    <SubmitButton
      name={assignmentFields.application}
      value={row.id}
      size="small"
      className="whitespace-nowrap md:min-h-6! md:px-2! md:py-0!"
      variant="secondary"
      data-queue-take
      aria-label={t("assignee.takeNamed", { partner: row.name })}
    >
      {t("assignee.takeShort")}
    </SubmitButton>
  );
}
