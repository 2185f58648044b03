import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LongText } from "@/components/ui/long-text";
import type { Contact } from "@/lib/core/requirements/document";
import { YesNo } from "./yes-no";

/** The declared contacts as a table. */
export function DeclaredContacts({ contacts }: { contacts: readonly Contact[] }) {
  const t = useTranslations("review.document.contacts");
  if (contacts.length === 0) return <p className="p-4 text-muted italic">{t("none")}</p>;
  const rows = contacts.map((contact, index) => ({ ...contact, key: String(index) }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "role",
      header: t("role"),
      rowHeader: true,
      cell: (row) => (row.role ? t(`roles.${row.role}`) : t("no-role")),
    },
    {
      key: "name",
      header: t("name"),
      cell: (row) => <LongText>{row.name ?? "–"}</LongText>,
    },
    {
      key: "email",
      header: t("email"),
      cell: (row) =>
        row.email ? (
          <a
            className="link inline-block min-w-40 wrap-anywhere"
            href={`mailto:${encodeURIComponent(row.email).replace("%40", "@")}`}
          >
            {row.email}
          </a>
        ) : (
          "–"
        ),
    },
    { key: "phone", header: t("phone"), cell: (row) => row.phone ?? "–" },
    {
      key: "clock",
      header: t("around-the-clock"),
      cell: (row) => <YesNo value={row.staffedAroundTheClock} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(r) => r.key}
    />
  );
}
