import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { TimeStamp } from "@/components/ui/time-stamp";
import { formatAsn } from "@/lib/core/network/asn";
import type { Control } from "@/lib/partnership/asn-control/queries";

/** Whether control of the ASN is proven, in one sentence, and what holds it up. */
export function ControlStatus({ asn, control }: { asn: number; control: Control }) {
  const t = useTranslations("control.status");
  const named = { asn: formatAsn(asn) };
  const sides = new Set(control.conflicts.map(({ side }) => side));
  const counting = control.proofs.find(({ state }) => state === "counts");
  return (
    <div className="space-y-3">
      {sides.has("challenger") ? (
        <Alert kind="warning" title={t("contested", named)}>
          {t("contestedText")}
        </Alert>
      ) : counting ? (
        <Alert kind="success" title={t("proven", named)}>
          {t.rich("until", { day: () => <TimeStamp at={counting.endsOn} dateOnly /> })}
        </Alert>
      ) : (
        <Alert kind="info" title={t("unproven", named)}>
          {t("unprovenText")}
        </Alert>
      )}
      {sides.has("holder") && (
        <Alert kind="warning" title={t("challenged", named)}>
          {t("challengedText")}
        </Alert>
      )}
    </div>
  );
}
