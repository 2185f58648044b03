import { getTranslations } from "next-intl/server";
import type { AssignState } from "@/components/review/queue/assign-form";
import type { AssignmentOutcome } from "@/lib/partnership/review/queue/assign";

/** What came of an assignment, in a sentence. */
export async function assignmentWords(outcome: AssignmentOutcome): Promise<AssignState> {
  const t = await getTranslations("queue");
  if (outcome.ok) {
    const { assignee, partner } = outcome;
    return {
      kind: "success",
      message:
        assignee === null
          ? t("assignment.released", { partner })
          : t("assignment.done", { partner, assignee }),
    };
  }
  const warning = (message: string): AssignState => ({ kind: "warning", message });
  switch (outcome.code) {
    case "movedOn":
      return warning(
        outcome.assignee === null
          ? t("refusal.movedOnByNobody")
          : t("refusal.movedOn", { assignee: outcome.assignee }),
      );
    case "assignee-conflict":
      return warning(t("refusal.assignee-conflict", { name: outcome.name }));
    default:
      return warning(t(`refusal.${outcome.code}`));
  }
}
