import type { z } from "zod";
import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { metroSlug } from "@/lib/core/edges/metro-slug";
import { boundedText } from "@/lib/core/text/outside-text";
import { directoryStamp } from "@/lib/partnership/partners/directory-version";
import { metrosNear } from "@/lib/partnership/partners/near";
import { directoryTotals } from "@/lib/partnership/partners/partner-totals";
import type { Db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";
import type { Prepared } from "./answer";
import { nextLink, readCursor, writeCursor } from "./cursor";
import { etagOf } from "./etag";
import { metroParameters } from "./parameters";
import { rounded } from "./partners";
import { readParameters } from "./read-parameters";
import { nearOf, readPlace } from "./read-place";
import type { metroListSchema } from "./schemas";

type Entry = { metro: EdgeMetro; km: number | null };

const position = boundedText(200);

const byName: readonly Entry[] = edgeMetros
  .map((metro) => ({ metro, km: null }))
  .sort((a, b) => (a.metro.metro < b.metro.metro ? -1 : 1));

/** GET /api/metros: the metros with a Microsoft edge, and how many partners are in each. */
export async function prepareMetros(db: Db, request: Request): Promise<Prepared> {
  const asked = readParameters(request, metroParameters);
  if (!asked.ok) return asked.response;
  const { region = null, country = null, limit, cursor } = asked.values;
  const where = await readPlace(asked.values);
  if (!where.ok) return where.response;
  const { place } = where;
  const filters = [region, country, place?.id ?? null];
  const from = readCursor(cursor, filters, position);
  if (!from.ok) return from.response;
  const stamp = await directoryStamp(db);
  const fitting = (place ? metrosNear(place) : byName).filter(
    ({ metro }) =>
      (region === null || metro.region === region) &&
      (country === null || metro.country === country),
  );
  const start = fitting.findIndex(({ metro }) => metroSlug(metro.metro) === from.position) + 1;
  const page = fitting.slice(start, start + limit);
  const last = fitting.length > start + limit ? page.at(-1) : undefined;
  const next = last ? writeCursor(filters, metroSlug(last.metro.metro)) : null;
  return {
    etag: etagOf(stamp, ["metros", filters, limit, from.position]),
    make: async () => {
      const { metros } = await directoryTotals(db, stamp);
      const counts = new Map(metros.map(({ metro, partners }) => [metro, partners]));
      const body: z.input<typeof metroListSchema> = {
        near: nearOf(place),
        total: fitting.length,
        metros: page.map(({ metro, km }) => ({
          id: metroSlug(metro.metro),
          name: metro.metro,
          country: metro.country,
          region: metro.region,
          latitude: metro.latitude,
          longitude: metro.longitude,
          codes: [...metro.codes],
          partners: counts.get(metro.metro) ?? 0,
          distanceKm: km === null ? null : rounded(km),
          url: env().publicUrl + routes.partnerMetro(metroSlug(metro.metro)),
        })),
        next,
      };
      return { body, headers: nextLink(request, next) };
    },
  };
}
