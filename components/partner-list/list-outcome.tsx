import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

const refusals = ["changed-meanwhile", "nothing-pending", "has-issues"] as const;

/** What came of applying a list; nothing while none was applied. */
export function ListOutcome(outcome: { outcome: string; created: string; changed: string }) {
  const t = useTranslations("partnerList.import");
  const refusal = refusals.find((each) => each === outcome.outcome);
  if (refusal) return <Alert kind="warning" title={t(`outcome.${refusal}`)} live />;
  const [created, changed] = [Number(outcome.created), Number(outcome.changed)];
  if (outcome.created === "" || !Number.isInteger(created) || !Number.isInteger(changed))
    return null;
  return <Alert kind="success" title={t("outcome.applied", { created, changed })} live />;
}
