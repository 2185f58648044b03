import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ReviewApplication } from "@/lib/review/application-queries";
import { DecisionMade } from "./decision-made";
import { stageOf } from "./decision-stage";

/** Above an application: the decision that was made, or why this reader cannot make it. */
export function DecisionNotice({
  application,
  mayDecide,
}: {
  application: ReviewApplication;
  mayDecide: boolean;
}) {
  const t = useTranslations("review.decision.own");
  const stage = stageOf(application, mayDecide);
  if (stage.kind === "made") return <DecisionMade decision={stage.decision} />;
  if (stage.kind !== "own") return null;
  return (
    <Alert kind="warning" title={t("title")}>
      {t("text", { organisation: application.organisation })}
    </Alert>
  );
}
