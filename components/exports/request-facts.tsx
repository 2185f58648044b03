import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { useFilterName } from "./filter-name";
import { useFormatName, useSetName } from "./set-name";

/** What is, or was, to be exported. */
export function RequestFacts({
  set,
  format,
  columns,
  filters,
}: {
  set: string;
  format: string;
  columns: readonly string[];
  filters: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("exports");
  const setName = useSetName();
  const formatName = useFormatName();
  const filterName = useFilterName();
  const chosen = Object.entries(filters).map(([name, value]) =>
    t("run.pair", { name: filterName(name), value }),
  );
  return (
    <DescriptionList
      items={[
        { term: t("runs.list"), value: setName(set) },
        { term: t("runs.format"), value: formatName(format) },
        {
          term: t("run.filters"),
          value: chosen.length > 0 ? chosen.join(t("run.separator")) : t("run.noFilters"),
        },
        {
          term: t("run.columns"),
          value: <span className="font-mono text-sm break-words">{columns.join(", ")}</span>,
        },
      ]}
    />
  );
}
