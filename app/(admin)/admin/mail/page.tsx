import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailTable } from "@/components/admin/mail-table";
import { pageNumber, withQuery } from "@/components/admin/page-number";
import { UnsentMails } from "@/components/admin/unsent-mails";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Pagination } from "@/components/ui/pagination";
import { unsentMails } from "@/lib/accounts/notifications/outbox";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { listMails, mailsPerPage } from "@/lib/platform/mail/folder";
import { routes } from "@/lib/platform/routes/routes";
import { retryMail } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("mail.title") };
}

export default async function MailPage({ searchParams }: PageProps<"/admin/mail">) {
  await requirePermission("mail.read");
  const page = pageNumber((await searchParams).page);
  const [{ total, mails }, unsent, t] = await Promise.all([
    listMails(page),
    unsentMails(db()),
    getTranslations("admin"),
  ]);
  const bySmtp = env().smtpUrl !== null;
  return (
    <>
      <PageHeader
        title={t("mail.title")}
        lead={t("mail.lead")}
        breadcrumbs={[{ href: routes.admin(), label: t("overview.title") }]}
      />
      <div className="space-y-4">
        <UnsentMails {...unsent} retry={retryMail} />
        <h2 className="text-lg font-semibold">{t("mail.folder")}</h2>
        {bySmtp && <Alert>{t("mail.bySmtp")}</Alert>}
        {mails.length === 0 ? (
          <EmptyState title={t("mail.none")}>{t("mail.noneText")}</EmptyState>
        ) : (
          <MailTable mails={mails} />
        )}
        {total > 0 && (
          <Pagination
            page={page}
            pageSize={mailsPerPage}
            total={total}
            hrefFor={(number) => withQuery(routes.adminMail(), { page: number })}
          />
        )}
      </div>
    </>
  );
}
