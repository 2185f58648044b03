import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/review/state-badge";
import { Alert } from "@/components/ui/alert";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Evidence } from "@/lib/core/requirements/evidence";
import type { otherApplicants } from "@/lib/partnership/review/application/application-queries";
import { routes } from "@/lib/platform/routes/routes";
import { PeeringDbFacts } from "./peeringdb-facts";

type Other = Awaited<ReturnType<typeof otherApplicants>>[number];

/** What the portal found out itself about an application, and what it did not. */
export function EvidencePanel({
  evidence,
  asn,
  others,
}: {
  evidence: Evidence;
  asn: number;
  /** Other organisations that apply for the same ASN. */
  others: readonly Other[];
}) {
  const t = useTranslations("review.evidence");
  const { asnControl, peeringDb } = evidence;
  return (
    <div className="space-y-5">
      {others.length > 0 && (
        <Alert kind="warning" title={t("others.title", { count: others.length })}>
          <ul className="space-y-1">
            {others.map((other) => (
              <li key={other.id} className="flex flex-wrap items-center gap-2">
                <Link href={routes.reviewApplication(other.id)} className="link wrap-anywhere">
                  {other.organisation}
                </Link>
                <StateBadge state={other.state} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <section className="space-y-1">
        <h3 className="flex items-center gap-2 font-semibold">
          <StatusShape status={asnControl ? "pass" : "unknown"} className="size-4" />
          {t("control.title")}
        </h3>
        <p>
          {asnControl ? (
            <>
              {t("control.proven", { method: t(`control.methods.${asnControl.method}`) })}{" "}
              <TimeStamp at={asnControl.verifiedAt} />
            </>
          ) : (
            t("control.unproven")
          )}
        </p>
      </section>
      <section className="space-y-1">
        <h3 className="flex items-center gap-2 font-semibold">
          {!peeringDb && <StatusShape status="unknown" className="size-4" />}
          {t("peeringdb.title")}
        </h3>
        {peeringDb ? (
          <PeeringDbFacts answer={peeringDb} asn={asn} />
        ) : (
          <p>{t("peeringdb.unasked")}</p>
        )}
      </section>
    </div>
  );
}
