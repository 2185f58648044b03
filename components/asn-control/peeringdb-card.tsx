import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import { formatAsn } from "@/lib/core/network/asn";
import type { PeeringDbOffer } from "@/lib/partnership/asn-control/offers";
import { routes } from "@/lib/platform/routes/routes";
import { ButtonForm } from "./button-form";
import type { ControlAction } from "./control-state";

/** Proving control by one's own PeeringDB account. */
export function PeeringDbCard({
  application,
  asn,
  offer,
  mayEdit,
  prove,
}: {
  application: string;
  asn: number;
  offer: PeeringDbOffer;
  mayEdit: boolean;
  prove: ControlAction;
}) {
  const t = useTranslations("control.peeringdb");
  const named = { asn: formatAsn(asn) };
  return (
    <Card title={t("title")} id="peeringdb">
      <div className="space-y-3">
        <p>{t("lead")}</p>
        <p>{t(`outcome.${offer.kind}`, named)}</p>
        {offer.kind !== "no-identity" && (
          <p className="text-sm text-muted">
            {t.rich("asOf", { at: () => <TimeStamp at={offer.fetchedAt} /> })}
          </p>
        )}
        {offer.kind === "may" && mayEdit ? (
          <ButtonForm
            action={prove}
            fields={{ application }}
            label={t("prove")}
            variant="primary"
          />
        ) : (
          offer.kind !== "may" && (
            <p>
              <Link href={routes.account()} className="link">
                {t("account")}
              </Link>
            </p>
          )
        )}
      </div>
    </Card>
  );
}
