import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { SelectField } from "@/components/forms/text-fields";
import { assignmentFields } from "@/lib/partnership/review/queue/assignment-input";

/** Below the queue: gives the selected rows to somebody, or takes them over. */
export function AssignSelected({
  reviewers,
  readerId,
}: {
  /** Everybody who reviews, by name. */
  reviewers: readonly { id: string; name: string }[];
  readerId: string;
}) {
  const t = useTranslations("queue");
  return (
    <fieldset className="flex flex-wrap items-end gap-2">
      <legend className="sr-only">{t("select.title")}</legend>
      <SubmitButton name={assignmentFields.take} value="yes" variant="secondary">
        {t("select.take")}
      </SubmitButton>
      <SelectField
        name={assignmentFields.assignee}
        label={t("assignment.choose")}
        className="min-w-48"
        emptyLabel={t("assignment.chooseNobody")}
        options={reviewers.map(({ id, name }) => ({
          value: id,
          label: id === readerId ? t("assignment.you", { name }) : name,
        }))}
      />
      <SubmitButton variant="secondary">{t("select.assign")}</SubmitButton>
    </fieldset>
  );
}
