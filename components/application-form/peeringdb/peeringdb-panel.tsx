"use client";

import { useTranslations } from "next-intl";
import { OpButton } from "@/components/application-form/fields/op-button";
import { PeeringDbAsking } from "@/components/application-form/peeringdb/peeringdb-asking";
import { Alert } from "@/components/ui/alert";
import { TimeStamp } from "@/components/ui/time-stamp";
import { formatAsn } from "@/lib/core/network/asn";
import type { Known } from "@/lib/sources/peeringdb/answers";

/** What came of asking PeeringDB, and the way to ask again. */
export function PeeringDbPanel({
  asn,
  answered,
  failure,
  asking,
  address,
}: {
  asn: number;
  asking: string | null;
  /** Of the page, to be opened again without scripts. */
  address: string;
  /** When PeeringDB answered, and whether it knows the network; null when it never did. */
  answered: { at: string; known: boolean } | null;
  failure: Known["failure"];
}) {
  const t = useTranslations("form.peeringDb");
  if (asking) return <PeeringDbAsking asn={asn} address={address} />;
  const again = <OpButton op="ask-again">{t("askAgain")}</OpButton>;
  if (failure) {
    return (
      <Alert kind="warning" title={t("notAsked")}>
        <p>
          {t(`failures.${failure.reason}`)} <TimeStamp at={failure.at} />
        </p>
        <p>{answered ? t("olderAnswer") : t("goOn")}</p>
        <div className="mt-2">{again}</div>
      </Alert>
    );
  }
  if (!answered) {
    return (
      <Alert title={t("neverAsked")}>
        <div className="mt-1">{again}</div>
      </Alert>
    );
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
      <p>
        {t.rich(answered.known ? "asked" : "noNetwork", {
          asn: formatAsn(asn),
          at: () => <TimeStamp at={answered.at} />,
        })}
      </p>
      {again}
    </div>
  );
}
