import { useTranslations } from "next-intl";
import { z } from "zod";
import { schemaFields } from "@/components/catalogue/schema-fields";
import { DataTable } from "@/components/ui/data-table";
import { regions } from "@/lib/core/edges/edge-metro";
import { partnerParameters } from "@/lib/interfaces/read-api/parameters";
import { type ProblemCode, problems } from "@/lib/interfaces/read-api/problem";
import { listedPartnerSchema } from "@/lib/interfaces/read-api/schemas";
import { markets } from "@/lib/partnership/partners/markets";
import { openWords } from "@/lib/platform/i18n/open-words";

const parameters = Object.keys(partnerParameters.shape);
const fields = schemaFields(z.toJSONSchema(listedPartnerSchema));
const codes = Object.keys(problems) as ProblemCode[];

/** What may be asked of the list of partners. */
export function ApiParameters() {
  const t = useTranslations("api");
  const values = { regions: regions.join(", "), markets: markets.join(", ") };
  return (
    <DataTable
      caption={t("parameters.title")}
      captionHidden
      rows={parameters}
      rowKey={(name) => name}
      columns={[
        {
          key: "name",
          header: t("columns.parameter"),
          rowHeader: true,
          cell: (name) => <code>{name}</code>,
        },
        {
          key: "meaning",
          header: t("columns.meaning"),
          cell: (name) => openWords(t)(`parameters.names.${name}`, values),
        },
      ]}
    />
  );
}

/** What the list says about a partner. */
export function ApiFields() {
  const t = useTranslations("api");
  return (
    <DataTable
      caption={t("fields.title")}
      captionHidden
      rows={fields}
      rowKey={({ path }) => path}
      columns={[
        {
          key: "field",
          header: t("columns.field"),
          rowHeader: true,
          cell: ({ path }) => <code>{path}</code>,
        },
        {
          key: "meaning",
          header: t("columns.meaning"),
          cell: ({ key }) => openWords(t)(`fields.names.${key.replaceAll(".", "_")}`),
        },
      ]}
    />
  );
}

/** What can be wrong; the type of a problem leads to its row. */
export function ApiProblems() {
  const t = useTranslations("api");
  return (
    <DataTable
      caption={t("problems.title")}
      captionHidden
      rows={codes}
      rowKey={(code) => code}
      columns={[
        {
          key: "code",
          header: t("problems.title"),
          rowHeader: true,
          cell: (code) => <code id={code}>{code}</code>,
        },
        { key: "status", header: t("columns.status"), cell: (code) => problems[code].status },
        {
          key: "meaning",
          header: t("columns.meaning"),
          cell: (code) => t(`problems.codes.${code}`),
        },
      ]}
    />
  );
}
