import { useTranslations } from "next-intl";
import { FollowUpItems } from "@/components/review/checks/follow-up-items";
import { Alert } from "@/components/ui/alert";
import type { OpenFollowUp } from "@/lib/partnership/review/follow-ups/queries";

/** To a partner in force: what it no longer meets, and what it can do. */
export function NoLongerMet({ followUp }: { followUp: OpenFollowUp | null }) {
  const t = useTranslations("followUps.partner");
  if (!followUp) return null;
  const count = followUp.items.filter(({ metAgain }) => !metAgain).length;
  return (
    <Alert kind="warning" title={t("title", { count })}>
      <p>{t("text")}</p>
      <FollowUpItems items={followUp.items} />
    </Alert>
  );
}
