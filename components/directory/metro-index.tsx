import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Count } from "@/components/ui/quantity";
import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import type { MetroCount } from "@/lib/partnership/partners/metro-count";
import { useCountryNames } from "./country-names";
import { Distance } from "./distance";
import { MetroLink } from "./metro-link";

type Row = { edge: EdgeMetro; km: number | null };

/** Metros as rows with how many partners are there, and how far away each is where that is known. */
export function MetroIndex({
  edges,
  distances = [],
  metros,
  caption,
}: {
  edges: readonly EdgeMetro[];
  /** Of the edges, in km, in their order. */
  distances?: readonly number[];
  metros: readonly MetroCount[];
  caption: string;
}) {
  const t = useTranslations("directory.metros");
  const countryName = useCountryNames();
  const counts = new Map(metros.map(({ metro, partners }) => [metro, partners]));
  const rows = edges.map((edge, index): Row => ({ edge, km: distances[index] ?? null }));
  return (
    <DataTable
      caption={caption}
      captionHidden
      stay={distances.length === 0}
      rows={rows}
      rowKey={({ edge }) => edge.metro}
      columns={[
        {
          key: "metro",
          header: t("metro"),
          rowHeader: true,
          cell: ({ edge }) => (
            <>
              <MetroLink metro={edge.metro} />{" "}
              <span className="font-normal text-muted">
                {beside(edge.metro, countryName(edge.country))}
              </span>
            </>
          ),
        },
        ...(distances.length > 0
          ? [
              {
                key: "distance",
                header: t("distance"),
                cell: ({ km }: Row) => km !== null && <Distance km={km} />,
              },
            ]
          : []),
        {
          key: "partners",
          header: t("partners"),
          align: "end",
          cell: ({ edge }) => <Count value={counts.get(edge.metro) ?? 0} />,
        },
      ]}
    />
  );
}

/** The country to say beside a metro: none where it is called the same, as Singapore is. */
function beside(metro: string, country: string): string | null {
  return country.startsWith(metro) ? null : country;
}
