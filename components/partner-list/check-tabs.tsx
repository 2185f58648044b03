import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import {
  type ConsistencyCheck,
  consistencyChecks,
} from "@/lib/partnership/partners/consistency/checks";
import { routes } from "@/lib/platform/routes/routes";

/** The checks of the partner list, each with how many partners it names. */
export function CheckTabs({
  counts,
  current,
}: {
  counts: Record<ConsistencyCheck, number>;
  current: ConsistencyCheck;
}) {
  const t = useTranslations("partnerList");
  return (
    <Tabs
      label={t("checksLabel")}
      tabs={consistencyChecks.map((check) => ({
        href: `${routes.adminPartners()}?check=${check}`,
        label: t("tab", { check: t(`checks.${check}.title`), count: counts[check] }),
        current: check === current,
      }))}
    />
  );
}
