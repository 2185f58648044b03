import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { MetroName } from "@/components/ui/metro-name";
import { Pagination } from "@/components/ui/pagination";
import { Km, Ms, Percent } from "@/components/ui/quantity";
import type { Policy } from "@/lib/core/policy/policy";
import type { EdgeFromSite, SiteEdges } from "@/lib/core/requirements/nearest-edge/site-edges";
import { GapTable } from "./gap-table";
import { type PlayedEdges, sitesOnPage } from "./played";

function Edge({ edge }: { edge: EdgeFromSite | null }) {
  if (edge === null) return "–";
  return (
    <>
      <MetroName metro={edge.metro} />{" "}
      <span className="whitespace-nowrap text-muted">
        (<Km value={edge.km} />)
      </span>
    </>
  );
}

/**
 * Where each site's traffic could and does meet Microsoft: its nearest Microsoft edge, nearest
 * connected edge and hand-off, and what the way there costs. The costliest sites come first; below
 * them the metros worth adding.
 */
export function NearestEdgeTable({
  edges: { count, page, sites, gaps },
  policy,
  tryHref,
  pageHref,
}: {
  edges: PlayedEdges;
  policy: Policy;
  /** The address where adding a metro is tried out. */
  tryHref?: (metro: string) => string;
  /** The address of a page of the sites. */
  pageHref: (page: number) => string;
}) {
  const t = useTranslations("map.nearest");
  if (count === 0) return <p className="text-muted">{t("none")}</p>;
  const columns: Column<SiteEdges>[] = [
    { key: "site", header: t("site"), rowHeader: true, cell: (row) => row.name },
    {
      key: "share",
      header: t("share"),
      align: "end",
      cell: (row) => <Percent value={row.weight} />,
    },
    { key: "edge", header: t("edge"), cell: (row) => <Edge edge={row.nearestEdge} /> },
    {
      key: "connected",
      header: t("connected"),
      cell: (row) => <Edge edge={row.nearestConnected} />,
    },
    {
      key: "handoff",
      header: t("handoff"),
      cell: ({ handoff }) => (
        <>
          <Edge edge={handoff} />{" "}
          {handoff && !handoff.connected && <Badge tone="fail">{t("not-connected")}</Badge>}
        </>
      ),
    },
    {
      key: "extra",
      header: t("extra"),
      align: "end",
      cell: ({ extraKm }) => (extraKm === null ? "–" : <Km value={extraKm} />),
    },
    {
      key: "ms",
      header: t("ms"),
      align: "end",
      cell: ({ minExtraMs }) => (minExtraMs === null ? "–" : <Ms value={minExtraMs} />),
    },
  ];
  return (
    <div className="space-y-5">
      <div id="sites" className="space-y-3">
        <DataTable
          caption={t("caption", { count })}
          columns={columns}
          rows={sites}
          rowKey={(row) => String(row.site)}
        />
        {count > sites.length && (
          <Pagination page={page} pageSize={sitesOnPage} total={count} hrefFor={pageHref} />
        )}
      </div>
      <GapTable gaps={gaps} policy={policy} tryHref={tryHref} />
    </div>
  );
}
