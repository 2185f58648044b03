import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ChainVerdict } from "@/lib/platform/audit/verify";

/** Whether the newest entries of the audit trail are as they were written. */
export function ChainStatus({ verdict }: { verdict: ChainVerdict }) {
  const t = useTranslations("admin.audit");
  if (!verdict.ok) {
    const { seq, fault } = verdict.broken;
    return (
      <Alert kind="danger" title={t("broken")}>
        {t(`faults.${fault}`, { seq: Number(seq) })}
      </Alert>
    );
  }
  return (
    <Alert kind="success" title={t("intact", { count: verdict.count })}>
      {t("intactHint")}
    </Alert>
  );
}
