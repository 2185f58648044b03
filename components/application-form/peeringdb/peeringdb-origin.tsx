"use client";

import { useTranslations } from "next-intl";
import { OpButton } from "@/components/application-form/fields/op-button";
import { TimeStamp } from "@/components/ui/time-stamp";

/** Where a value came from: PeeringDB, or PeeringDB says something else, which can be taken over. */
export function PeeringDbOrigin({
  value,
  said,
  saidLabel,
  fetchedAt,
  op,
}: {
  value: string;
  /** PeeringDB's value in the form's own words; null when it says nothing. */
  said: string | null;
  /** The same as people read it, if that differs. */
  saidLabel?: string;
  fetchedAt: string;
  op: string;
}) {
  const t = useTranslations("form.peeringDb");
  if (said === null) return null;
  const at = () => <TimeStamp at={fetchedAt} relative={false} />;
  if (value.trim() === said) return t.rich("from", { at });
  return (
    <>
      {t.rich("says", { said: saidLabel ?? said, at })} <OpButton op={op}>{t("use")}</OpButton>
    </>
  );
}
