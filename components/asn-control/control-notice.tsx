import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { formatAsn } from "@/lib/core/network/asn";
import { routes } from "@/lib/platform/routes/routes";

/** On an application's pages while nothing proves control of its ASN: the way to prove it. */
export function ControlNotice({ application, asn }: { application: string; asn: number }) {
  const t = useTranslations("control.notice");
  return (
    <Alert title={t("title", { asn: formatAsn(asn) })}>
      <Link href={routes.applicationControl(application)} className="link">
        {t("link")}
      </Link>
    </Alert>
  );
}
