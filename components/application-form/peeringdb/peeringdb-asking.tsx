"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { formatAsn } from "@/lib/core/network/asn";

/** Says that PeeringDB is being asked, and that nobody has to wait for it. */
export function PeeringDbAsking({ asn, address }: { asn: number; address: string }) {
  const t = useTranslations("form.peeringDb");
  return (
    <Alert title={t("asking", { asn: formatAsn(asn) })} live>
      <p>{t("askingHint")}</p>
      <noscript>
        <p>
          <a className="link" href={address}>
            {t("lookAgain")}
          </a>
        </p>
      </noscript>
    </Alert>
  );
}
