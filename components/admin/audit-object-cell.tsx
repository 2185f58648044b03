import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AuditRow } from "@/lib/accounts/audit-trail/queries";
import { formatAsn } from "@/lib/core/network/asn";
import { routes } from "@/lib/platform/routes/routes";
import { withQuery } from "./page-number";

/** What an entry is about: the partner by name and ASN, its page, and the record of a decision. */
export function AuditObjectCell({ event, noun }: { event: AuditRow; noun: string }) {
  const t = useTranslations("admin.audit");
  const record = useTranslations("decisions.list");
  const { subject, objectId } = event;
  const page = pageOf(event);
  const decision = decisionIn(event);
  const name =
    subject && [subject.partner, subject.asn !== null && formatAsn(subject.asn)].filter(Boolean);
  return (
    <div className="space-y-1">
      <p className="wrap-anywhere">
        {noun}
        {name && <span className="block font-semibold">{name.join(", ")}</span>}
      </p>
      {page ? (
        <Link href={page} className="link block break-all font-mono text-xs">
          {objectId}
        </Link>
      ) : (
        <span className="block break-all font-mono text-xs">{objectId}</span>
      )}
      <p className="flex flex-wrap gap-x-3 text-sm">
        <Link href={withQuery(routes.adminAudit(), { object: objectId })} className="link">
          {t("onlyObject")}
        </Link>
        {decision !== null && (
          <Link href={routes.reviewDecision(objectId, decision)} className="link">
            {record("readOf", { number: decision })}
          </Link>
        )}
      </p>
    </div>
  );
}

/** The page of an entry's object, as far as there is one. */
function pageOf({ objectType, objectId, subject }: AuditRow): string | null {
  switch (objectType) {
    case "application":
      return subject && routes.reviewApplication(objectId);
    case "asn-proof":
      return subject?.applicationId ? routes.reviewApplication(subject.applicationId) : null;
    case "partner":
      return subject && routes.adminPartner(objectId);
    case "asn-conflict":
      return routes.adminAsnConflicts();
    case "person":
      return routes.adminPeople();
    default:
      return null;
  }
}

/** The number of the decision an entry is about, or null. */
function decisionIn({ objectType, after }: AuditRow): number | null {
  if (objectType !== "application" || after === null || typeof after !== "object") return null;
  if (Array.isArray(after)) return null;
  return typeof after.decision === "number" ? after.decision : null;
}
