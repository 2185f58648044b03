import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { FieldType } from "./field-type";
import type { SchemaField } from "./schema-fields";

/** Every field of a document: where it is, how it is written and what it means. */
export function FieldTable({
  fields,
  caption,
}: {
  fields: readonly SchemaField[];
  caption: string;
}) {
  const t = useTranslations("requirements.format");
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={fields}
      rowKey={(field) => field.path}
      columns={[
        {
          key: "path",
          header: t("columns.field"),
          rowHeader: true,
          cell: (field) => <code className="text-sm break-all">{field.path}</code>,
        },
        { key: "type", header: t("columns.type"), cell: (field) => <FieldType field={field} /> },
        {
          key: "required",
          header: t("columns.required"),
          cell: (field) => (field.required ? t("required") : t("optional")),
        },
        {
          key: "meaning",
          header: t("columns.meaning"),
          cell: (field) => t(`fields.${field.key.replaceAll(".", "_")}`),
        },
      ]}
    />
  );
}
