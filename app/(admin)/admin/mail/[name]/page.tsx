import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkedText } from "@/components/admin/linked-text";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { TimeStamp } from "@/components/ui/time-stamp";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { readMail } from "@/lib/platform/mail/folder";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("mail.title") };
}

export default async function MailMessagePage({ params }: PageProps<"/admin/mail/[name]">) {
  await requirePermission("mail.read");
  const mail = await readMail((await params).name);
  if (!mail) notFound();
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader
        title={mail.subject}
        breadcrumbs={[
          { href: routes.admin(), label: t("overview.title") },
          { href: routes.adminMail(), label: t("mail.title") },
        ]}
      />
      <Card>
        <DescriptionList
          items={[
            { term: t("mail.to"), value: mail.to },
            { term: t("mail.date"), value: mail.date && <TimeStamp at={mail.date} /> },
          ]}
        />
        <div className="mt-4 border-t border-line pt-4">
          <LinkedText text={mail.text} />
        </div>
      </Card>
    </>
  );
}
