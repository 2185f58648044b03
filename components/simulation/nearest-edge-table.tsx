import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Km, Ms, Percent } from "@/components/ui/quantity";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import {
  type EdgeFromSite,
  type SiteEdges,
  siteEdges,
} from "@/lib/core/requirements/nearest-edge/site-edges";
import { buildSubject } from "@/lib/core/requirements/subject";
import { GapTable } from "./gap-table";

const maxRows = 50;
/** No date is compared here. */
const anyMoment = new Date(0);

function Edge({ edge }: { edge: EdgeFromSite | null }) {
  if (edge === null) return "–";
  return (
    <>
      {edge.metro}{" "}
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
  document,
  policy = currentPolicy,
  tryHref,
}: {
  document: ApplicationDocument;
  policy?: Policy;
  /** The address where adding a metro is tried out. */
  tryHref?: (metro: string) => string;
}) {
  const t = useTranslations("map.nearest");
  const subject = buildSubject({ document, now: anyMoment });
  const sites = siteEdges(subject, policy);
  if (sites.length === 0) return <p className="text-muted">{t("none")}</p>;
  const cost = ({ weight, extraKm }: SiteEdges) => weight * (extraKm ?? 0);
  const shown = [...sites].sort((a, b) => cost(b) - cost(a)).slice(0, maxRows);
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
      <DataTable
        caption={t("caption", { shown: shown.length, count: sites.length })}
        columns={columns}
        rows={shown}
        rowKey={(row) => String(row.site)}
      />
      <GapTable subject={subject} policy={policy} tryHref={tryHref} />
    </div>
  );
}
