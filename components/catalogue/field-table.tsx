import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { DataTable } from "@/components/ui/data-table";
import { openWords } from "@/lib/platform/i18n/open-words";
import { FieldType } from "./field-type";
import type { SchemaField } from "./schema-fields";

/** A path that breaks after its dots where it is too long for its place. */
function FieldPath({ path }: { path: string }) {
  const [first = "", ...rest] = path.split(".");
  return (
    <code className="block text-sm md:min-w-60">
      {first}
      {rest.map((step) => (
        <Fragment key={step}>
          .<wbr />
          {step}
        </Fragment>
      ))}
    </code>
  );
}

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
          cell: (field) => <FieldPath path={field.path} />,
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
          cell: (field) => openWords(t)(`fields.${field.key.replaceAll(".", "_")}`),
        },
      ]}
    />
  );
}
