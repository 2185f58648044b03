import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { findingsQuery } from "@/components/report/findings-address";
import { ReportView } from "@/components/report/report-view";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import { TimeStamp } from "@/components/ui/time-stamp";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { applicationRevision } from "@/lib/partnership/applications/draft/queries";
import { waiversInForce } from "@/lib/partnership/review/waivers/in-force";
import { waivedView } from "@/lib/partnership/review/waivers/waived-view";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Of a longer document the beginning is shown, in UTF-16 units; the file has all of it. */
const shown = 20_000;

type Props = { params: Promise<{ id: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("applications.revisions");
  return { title: t("revision", { number: Number((await params).number) || 0 }) };
}

/** A revision as it was frozen: its report, and the document it was made from. */
export default async function RevisionPage({ params }: Props) {
  const { id, number } = await params;
  await requirePermission("application.read", await owningOrganisation(db(), id));
  const revision = /^\d{1,6}$/.test(number)
    ? await applicationRevision(db(), id, Number(number))
    : null;
  if (!revision) notFound();
  const t = await getTranslations("applications.revisions");
  const { report } = revision;
  const waivers = await waiversInForce(db(), id, new Date());
  const ofRevision = findingsQuery({ revision: revision.number });
  const document = JSON.stringify(revision.document, null, 2);
  const whole = document.length <= shown;
  return (
    <>
      <ApplicationHeader
        asn={revision.asn}
        name={revision.partnerName}
        id={id}
        page={t("revision", { number: revision.number })}
      />
      <div className="space-y-6">
        <Card>
          <DescriptionList
            items={[
              {
                term: t("submitted"),
                value: (
                  <>
                    <TimeStamp at={revision.submittedAt} />, {revision.submittedBy}
                  </>
                ),
              },
              { term: t("policy"), value: revision.policyVersion },
              {
                term: t("hash"),
                value: <code className="text-sm break-all">{revision.hash}</code>,
              },
            ]}
          />
        </Card>
        <ReportView
          report={report}
          waived={waivedView(report, waivers, "partner")}
          findingsHref={(rule) => routes.applicationFindings(id, rule, ofRevision)}
        />
        <Card
          title={t("document")}
          id="document"
          actions={
            <>
              {whole && <CopyButton text={document} />}
              <LinkButton
                href={routes.revisionDocument(id, revision.number)}
                size="small"
                prefetch={false}
                download
              >
                {t("download")}
              </LinkButton>
            </>
          }
        >
          <details>
            <summary className="link inline-flex min-h-11 items-center md:min-h-9">
              {t("showDocument")}
            </summary>
            {!whole && <p className="text-muted">{t("beginning")}</p>}
            <pre className="max-h-[36rem] overflow-auto text-sm">{document.slice(0, shown)}</pre>
          </details>
        </Card>
      </div>
    </>
  );
}
