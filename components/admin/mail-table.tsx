import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Letter } from "@/lib/platform/mail/letter";
import { routes } from "@/lib/platform/routes/routes";

/** Mails kept in the folder, each a link to its text. */
export function MailTable({ mails }: { mails: readonly (Letter & { name: string })[] }) {
  const t = useTranslations("admin.mail");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={mails}
      rowKey={(mail) => mail.name}
      columns={[
        {
          key: "subject",
          header: t("subject"),
          rowHeader: true,
          cell: (mail) => (
            <Link href={routes.adminMailMessage(mail.name)} className="link">
              {mail.subject}
            </Link>
          ),
        },
        {
          key: "to",
          header: t("to"),
          cell: (mail) => <span className="break-all">{mail.to}</span>,
        },
        {
          key: "date",
          header: t("date"),
          cell: (mail) => mail.date && <TimeStamp at={mail.date} />,
        },
      ]}
    />
  );
}
