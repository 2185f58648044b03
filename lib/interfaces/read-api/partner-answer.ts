import type { z } from "zod";
import { regions } from "@/lib/core/edges/edge-metro";
import { metroSlug } from "@/lib/core/edges/metro-slug";
import type { PartnerPage } from "@/lib/partnership/partners/queries";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";
import type { metroRefSchema, partnerSchema } from "./schemas";

/** A partner as the API writes it. */
export function partnerAnswer(partner: PartnerPage): z.input<typeof partnerSchema> {
  const { slug, name, asn, type, markets, since, locations } = partner;
  return {
    id: slug,
    name,
    asn,
    type,
    markets,
    metros: locations.map(metroRef).sort((a, b) => (a.name < b.name ? -1 : 1)),
    since: since === null ? null : since.toISOString().slice(0, 10),
    url: env().publicUrl + routes.partner(slug),
  };
}

function metroRef(location: PartnerPage["locations"][number]): z.input<typeof metroRefSchema> {
  const { metro: name, country } = location;
  const region = regions.find((each) => each === location.region);
  if (!region) throw new Error(`${name} lies in no region of the catalogue.`);
  return { id: metroSlug(name), name, country, region };
}
