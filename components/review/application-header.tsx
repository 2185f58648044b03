import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PartnerTypeName } from "@/components/directory/partner-type-name";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Asn } from "@/components/ui/quantity";
import { TimeStamp } from "@/components/ui/time-stamp";
import { nextParty } from "@/lib/partnership/applications/lifecycle/states";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import { routes } from "@/lib/platform/routes/routes";
import { StateBadge } from "./state-badge";

/** Who applies, in which state that is, whose turn it is, and which revision is on the page. */
export function ApplicationHeader({
  application,
  list,
  actions,
}: {
  application: ReviewApplication;
  /** The query string of the list of the queue that the reader came from. */
  list?: string;
  actions?: ReactNode;
}) {
  const t = useTranslations("review.page");
  const { organisation, state, revision, newest, revisions, listed } = application;
  const { partner } = revision.document;
  const shown = revisions.find(({ number }) => number === revision.number);
  return (
    <div className="space-y-4">
      <PageHeader
        title={<span className="wrap-anywhere">{partner.name}</span>}
        status={<StateBadge state={application.revoked ? "revoked" : state} />}
        actions={actions}
        breadcrumbs={[{ href: routes.review() + (list ? `?${list}` : ""), label: t("queue") }]}
        lead={
          <>
            <Asn value={partner.asn} /> · <PartnerTypeName type={partner.type} />
            {" · "}
            {organisation !== partner.name && (
              <span className="wrap-anywhere">{t("for", { organisation })} · </span>
            )}
            {t("revision", { number: revision.number })}
            {shown && (
              <>
                , <TimeStamp at={shown.submittedAt} />
              </>
            )}
            <br />
            {t(`next.${nextParty(state) ?? "nobody"}`)}
            {listed?.revision && (
              <>
                {" "}
                <Link href={routes.partner(listed.slug)} className="link">
                  {t("listed", { revision: listed.revision })}
                </Link>
              </>
            )}
          </>
        }
      />
      {revision.number !== newest && (
        <Alert kind="warning" title={t("older.title", { number: revision.number })}>
          <Link href={routes.reviewApplication(application.id)} className="link">
            {t("older.link", { newest })}
          </Link>
        </Alert>
      )}
    </div>
  );
}
