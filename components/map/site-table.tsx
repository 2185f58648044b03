import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Percent } from "@/components/ui/quantity";
import type { MapSite } from "./coverage";
import { MarkWord } from "./mark-word";

/** Longer lists are cut, since the rest of a long tail carries next to no traffic. */
const maxRows = 50;
const rowsOfMany = 10;

/** Sites by their share of traffic, folded away; says how many are left out. */
export function SiteTable({ sites }: { sites: readonly MapSite[] }) {
  const t = useTranslations("map.sites");
  const largest = [...sites]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, sites.length > maxRows ? rowsOfMany : maxRows);
  return (
    <Fold summary={t("summary", { count: sites.length })}>
      <DataTable
        caption={t("caption", { shown: largest.length, count: sites.length })}
        columns={[
          { key: "name", header: t("name"), rowHeader: true, cell: (site) => site.name },
          {
            key: "state",
            header: t("state"),
            cell: (site) => <MarkWord kind="site" state={site.state} />,
          },
          {
            key: "share",
            header: t("share"),
            align: "end",
            cell: (site) => <Percent value={site.weight} />,
          },
          { key: "home", header: t("home"), cell: (site) => site.home ?? t("nowhere") },
        ]}
        rows={largest}
        rowKey={(site) => site.name}
      />
    </Fold>
  );
}
