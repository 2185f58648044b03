import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { Conflict } from "@/lib/accounts/actor/conflict-of-interest";
import { conflictDays } from "@/lib/accounts/actor/conflict-of-interest";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import { DecisionMade } from "./decision-made";
import { stageOf } from "./decision-stage";

/** Above an application: the decision that was made, or why this reader cannot judge it. */
export function DecisionNotice({
  application,
  conflict,
}: {
  application: ReviewApplication;
  conflict: Conflict | null;
}) {
  const t = useTranslations("review.decision.conflict");
  const stage = stageOf(application, conflict);
  if (stage.kind === "made")
    return <DecisionMade application={application.id} decision={stage.decision} />;
  if (!conflict) return null;
  return (
    <Alert kind="warning" title={t("title")}>
      {t(conflict, { organisation: application.organisation, days: conflictDays })}
    </Alert>
  );
}
