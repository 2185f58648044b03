import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";

/** What is left when neither PeeringDB nor a registry can show it: two reviewers. */
export function ReviewerCard() {
  const t = useTranslations("control.byReviewer");
  return (
    <Card title={t("title")} id="reviewer">
      <p>{t("text")}</p>
    </Card>
  );
}
