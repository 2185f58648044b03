import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailTable } from "@/components/admin/mail-table";
import { pageNumber, withQuery } from "@/components/admin/page-number";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/auth/require-permission";
import { env } from "@/lib/env";
import { listMails, MAILS_PER_PAGE } from "@/lib/mail/folder";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("mail.title") };
}

export default async function MailPage({ searchParams }: PageProps<"/admin/mail">) {
  await requirePermission("mail.read");
  const page = pageNumber((await searchParams).page);
  const { total, mails } = await listMails(page);
  const bySmtp = env().smtpUrl !== null;
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader
        title={t("mail.title")}
        lead={t("mail.lead")}
        breadcrumbs={[{ href: routes.admin(), label: t("overview.title") }]}
      />
      <div className="space-y-4">
        {bySmtp && <Alert>{t("mail.bySmtp")}</Alert>}
        {mails.length === 0 ? (
          <EmptyState title={t("mail.none")}>{t("mail.noneText")}</EmptyState>
        ) : (
          <MailTable mails={mails} />
        )}
        {total > 0 && (
          <Pagination
            page={page}
            pageSize={MAILS_PER_PAGE}
            total={total}
            hrefFor={(number) => withQuery(routes.adminMail(), { page: number })}
          />
        )}
      </div>
    </>
  );
}
