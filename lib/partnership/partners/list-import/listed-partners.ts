import type { Db } from "@/lib/platform/db/client";
import type { ListedPartner } from "./plan";

/** The directory as a list is compared with it: every partner, and the other names they go by. */
export async function listedPartners(
  db: Db,
): Promise<{ partners: ListedPartner[]; aliases: Map<string, string> }> {
  const rows = await db.partner.findMany({
    orderBy: { listedOrder: "asc" },
    select: {
      id: true,
      name: true,
      asn: true,
      type: true,
      markets: true,
      applicationId: true,
      locations: { select: { metro: true }, orderBy: { metro: "asc" } },
    },
  });
  const aliases = await db.partnerAlias.findMany({ select: { folded: true, partnerId: true } });
  return {
    partners: rows.map(({ asn, applicationId, locations, ...partner }) => ({
      ...partner,
      asn: asn === null ? null : Number(asn),
      metros: locations.map(({ metro }) => metro),
      approved: applicationId !== null,
    })),
    aliases: new Map(aliases.map(({ folded, partnerId }) => [folded, partnerId])),
  };
}
