import { createHash } from "node:crypto";
import type { ColumnKey, Row } from "@/lib/interfaces/exports/column";
import type { ExportFormat } from "@/lib/interfaces/exports/format";

const columns = [
  "partner",
  "asn",
  "slug",
  "metro",
  "country",
  "facility",
  "peeringdb_facility_id",
  "bandwidth_mbps",
  "router",
] as const satisfies readonly ColumnKey[];

type Link = [
  partner: string,
  asn: number,
  slug: string,
  metro: string,
  country: string,
  facility: string | null,
  peeringDbFacilityId: number | null,
  bandwidthMbps: number,
  router: string | null,
];

type Switch = {
  id: number;
  name?: string;
  colo?: string;
  pdb_facility_id?: number;
  city: string;
  country: string;
};
type Exchange = { asn: number; name: string; slug: string; switches: Map<number, Switch> };

/** The portal does not know an exchange's number in the IX-F database, which the format demands. */
const unknownIxfId = 0;

/**
 * IX-F Member Export 1.0 of the exchanges among the partners: the one member that the portal knows of
 * at each is AS8075. An exchange's id is its ASN; its switches are the routers it declared.
 * https://github.com/euro-ix/json-schemas
 */
export const ixf: ExportFormat = {
  name: "ixf",
  extension: "ixf.json",
  mediaType: "application/json",
  shape: { set: "connections", columns, filters: { type: "ixp" } },
  write: async (sink, { at }, pages) => {
    const exchanges = new Map<number, Exchange>();
    const head = { version: "1.0", timestamp: at.toISOString() };
    const member = { asnum: 8075, member_type: "peering", name: "Microsoft" };
    await sink.write(`${JSON.stringify(head).slice(0, -1)},"member_list":[`);
    await sink.write(`${JSON.stringify(member).slice(0, -1)},"connection_list":[`);
    let between = "\n";
    for await (const page of pages) {
      const links = page.map((row) =>
        JSON.stringify(connection(exchanges, row as unknown as Link)),
      );
      await sink.write(between + links.join(",\n"));
      between = ",\n";
    }
    const list = [...exchanges.values()].map(({ asn, name, slug, switches }) => ({
      ixf_id: unknownIxfId,
      ixp_id: asn,
      shortname: slug,
      name,
      switch: [...switches.values()],
    }));
    await sink.write(`\n]}],"ixp_list":${JSON.stringify(list)}}\n`);
  },
};

function connection(exchanges: Map<number, Exchange>, link: Link) {
  const [name, asn, slug, metro, country, facility, facilityId, bandwidthMbps, router] = link;
  const exchange = exchanges.get(asn) ?? { asn, name, slug, switches: new Map() };
  exchanges.set(asn, exchange);
  const id = switchId([asn, metro, facility, facilityId, router]);
  exchange.switches.set(id, {
    id,
    ...(router !== null && { name: router }),
    ...(facility !== null && { colo: facility }),
    ...(facilityId !== null && { pdb_facility_id: facilityId }),
    city: metro,
    country,
  });
  return { ixp_id: asn, if_list: [{ switch_id: id, if_speed: bandwidthMbps }] };
}

/** The same number for the same switch in every export: 48 bits of a hash of what it is known by. */
function switchId(known: Row): number {
  return createHash("sha256").update(JSON.stringify(known)).digest().readUIntBE(0, 6);
}
