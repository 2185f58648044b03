import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LongText } from "@/components/ui/long-text";
import type { Contact } from "@/lib/core/requirements/document";
import { declaredId } from "@/lib/partnership/review/declaration/declaration-address";
import { type CommentHref, useCommentColumn } from "./comment-column";
import { YesNo } from "./yes-no";

/** The declared contacts as a table. */
export function DeclaredContacts({
  contacts,
  commentHref,
}: {
  contacts: readonly Contact[];
  commentHref: CommentHref | null;
}) {
  const t = useTranslations("review.document.contacts");
  const comment = useCommentColumn<Contact & { path: string }>(commentHref, (row) => [
    row.path,
    row.name ?? row.email ?? "",
  ]);
  if (contacts.length === 0) return <p className="p-4 text-muted italic">{t("none")}</p>;
  const rows = contacts.map((contact, index) => ({ ...contact, path: `/contacts/${index}` }));
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
    ...comment,
  ];
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.path}
      rowId={(row) => declaredId(row.path)}
    />
  );
}
