import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/forms/submit-button";
import { SelectField } from "@/components/forms/text-fields";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import type { Assignment, Candidate } from "@/lib/partnership/review/queue/assignment";
import { assignmentFields } from "@/lib/partnership/review/queue/assignment-input";
import { type AssignAction, AssignForm } from "./assign-form";
import { DueWord } from "./due-word";

/** Below the head of an application: what is due, whose it is, and giving it to somebody. */
export async function AssignmentSection({
  application,
  assignment,
  candidates,
  actor,
  action,
}: {
  application: ReviewApplication;
  assignment: Assignment;
  /** Everybody it can be given to, with what keeps some from it. */
  candidates: readonly Candidate[];
  actor: SignedInActor;
  action: AssignAction;
}) {
  const t = await getTranslations("queue");
  const { assignee, dueAt, waits } = assignment;
  const own = assignee?.id === actor.userId;
  const mayAssign = waits && may(actor, "review.assign", application);
  return (
    <section
      aria-label={t("assignment.title")}
      className="no-print space-y-3 rounded-card border border-line bg-surface px-4 py-3"
    >
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <DueWord dueAt={dueAt} state={application.state} now={new Date()} />
        <p>
          {assignee
            ? own
              ? t("assignment.toYou")
              : t("assignment.to", { name: assignee.name })
            : t("assignment.nobody")}
          {assignee?.at && (
            <span className="text-sm text-muted">
              {" "}
              {t("assignment.since")} <TimeStamp at={assignee.at} />
            </span>
          )}
        </p>
      </div>
      {mayAssign && (
        <AssignForm action={action} className="mt-3 flex flex-wrap items-end gap-2">
          <input type="hidden" name={assignmentFields.application} value={application.id} />
          <input type="hidden" name={assignmentFields.seen} value={assignee?.id ?? ""} />
          {!own && (
            <SubmitButton name={assignmentFields.take} value="yes" variant="secondary">
              {t("assignee.take")}
            </SubmitButton>
          )}
          <SelectField
            key={assignee?.id ?? "nobody"}
            name={assignmentFields.assignee}
            label={t("assignment.choose")}
            className="min-w-48"
            defaultValue={assignee?.id ?? ""}
            emptyLabel={t("assignment.chooseNobody")}
            options={candidates.map(({ id, name, conflict }) => ({
              value: id,
              label:
                conflict !== null
                  ? t("assignment.unavailable", { name, why: t(`assignment.why.${conflict}`) })
                  : id === actor.userId
                    ? t("assignment.you", { name })
                    : name,
              disabled: conflict !== null,
            }))}
          />
          <SubmitButton variant="secondary">{t("assignment.assign")}</SubmitButton>
        </AssignForm>
      )}
    </section>
  );
}
