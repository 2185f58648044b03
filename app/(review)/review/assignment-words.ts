import { getTranslations } from "next-intl/server";
import type { AssignState } from "@/components/review/queue/assign-form";
import type { AssignmentOutcome } from "@/lib/partnership/review/queue/assign";

type Words = Awaited<ReturnType<typeof getTranslations<"queue">>>;
type Refused = Extract<AssignmentOutcome, { ok: false }>;

/** What came of an assignment, in a sentence. */
export async function assignmentWords(outcome: AssignmentOutcome): Promise<AssignState> {
  const t = await getTranslations("queue");
  if (!outcome.ok) return { kind: "warning", message: refusalWords(t, outcome) };
  const { assignee, partner } = outcome;
  return {
    kind: "success",
    message:
      assignee === null
        ? t("assignment.released", { partner })
        : t("assignment.done", { partner, assignee }),
  };
}

/** What came of several, in one sentence, and one more for each that was refused. */
export async function assignmentsWords(
  outcomes: readonly AssignmentOutcome[],
): Promise<AssignState> {
  const t = await getTranslations("queue");
  const [only] = outcomes;
  if (!only) return { kind: "warning", message: t("assignment.noneSelected") };
  if (outcomes.length === 1) return assignmentWords(only);
  const done = outcomes.flatMap((outcome) => (outcome.ok ? [outcome] : []));
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]));
  const assignee = done[0]?.assignee ?? null;
  const count = done.length;
  const sentences = [
    ...(count === 0
      ? []
      : [
          assignee === null
            ? t("assignment.manyReleased", { count })
            : t("assignment.many", { count, assignee }),
        ]),
    ...refused.map((outcome) =>
      t("assignment.refused", {
        partner: outcome.partner ?? t("assignment.unknown"),
        why: refusalWords(t, outcome),
      }),
    ),
  ];
  return {
    kind: refused.length > 0 ? "warning" : "success",
    message: sentences.reduce((first, then) => t("assignment.both", { first, then })),
  };
}

/** That more rows were selected than can be assigned at once. */
export async function tooManyWords(most: number): Promise<AssignState> {
  const t = await getTranslations("queue");
  return { kind: "warning", message: t("assignment.tooMany", { most }) };
}

function refusalWords(t: Words, refusal: Refused): string {
  switch (refusal.code) {
    case "movedOn":
      return refusal.assignee === null
        ? t("refusal.movedOnByNobody")
        : t("refusal.movedOn", { assignee: refusal.assignee });
    case "assignee-conflict":
      return t("refusal.assignee-conflict", { name: refusal.name });
    default:
      return t(`refusal.${refusal.code}`);
  }
}
