import Link from "next/link";
import { useTranslations } from "next-intl";
import type { FindingsAddress } from "./findings-address";

/** Of which report the findings are, and the way back to it. */
export function FindingsOf({
  address: { revision, add },
  back,
}: {
  address: FindingsAddress;
  /** The address of the report. */
  back: string;
}) {
  const t = useTranslations("report");
  return (
    <p className="mb-4 flex flex-wrap gap-x-3 gap-y-1">
      {revision !== undefined && <span>{t("findingsOfRevision", { number: revision })}</span>}
      {add !== undefined && <span>{t("findingsOfAddition")}</span>}
      <Link href={back} className="no-print link">
        {t("backToReport")}
      </Link>
    </p>
  );
}
