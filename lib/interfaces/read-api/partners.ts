import { z } from "zod";
import { metroSlug } from "@/lib/core/edges/metro-slug";
import { boundedText } from "@/lib/core/text/outside-text";
import { directoryStamp } from "@/lib/partnership/partners/directory-version";
import { partnerList } from "@/lib/partnership/partners/find-partners";
import { selectionOf } from "@/lib/partnership/partners/partner-sql";
import { partnerBySlug } from "@/lib/partnership/partners/queries";
import type { Db } from "@/lib/platform/db/client";
import type { Prepared } from "./answer";
import { nextLink, readCursor, writeCursor } from "./cursor";
import { etagOf } from "./etag";
import { noParameters, partnerParameters } from "./parameters";
import { partnerAnswer } from "./partner-answer";
import { problem } from "./problem";
import { readParameters } from "./read-parameters";
import { nearOf, readPlace } from "./read-place";
import type { partnerListSchema } from "./schemas";

const position = z.tuple([z.number().nullable(), boundedText(1000), boundedText(200)]);

/** GET /api/partners: the partners that fit, a page at a time. */
export async function preparePartners(db: Db, request: Request): Promise<Prepared> {
  const asked = readParameters(request, partnerParameters);
  if (!asked.ok) return asked.response;
  const { limit, cursor, near: _, place: __, ...given } = asked.values;
  const where = await readPlace(asked.values);
  if (!where.ok) return where.response;
  const { place } = where;
  const { q = "", region = null, country = null, metro = null, market = null, type = null } = given;
  const filters = [q, region, country, metro, market, type, place?.id ?? null];
  const from = readCursor(cursor, filters, position);
  if (!from.ok) return from.response;
  const [km, name, slug] = from.position ?? [];
  const after = name !== undefined && slug !== undefined ? { km: km ?? null, name, slug } : null;
  const selection = selectionOf({ q, region, country, metro, market, type }, place);
  const stamp = await directoryStamp(db);
  return {
    etag: etagOf(stamp, ["partners", filters, limit, from.position]),
    make: async () => {
      const page = await partnerList(db, Promise.resolve(stamp), selection, { limit, after });
      const next =
        page.next && writeCursor(filters, [page.next.km, page.next.name, page.next.slug]);
      const body: z.input<typeof partnerListSchema> = {
        near: nearOf(place),
        total: page.total,
        partners: page.partners.map(({ nearest, ...partner }) => ({
          ...partnerAnswer(partner),
          nearest: nearest && { metro: metroSlug(nearest.metro), distanceKm: rounded(nearest.km) },
        })),
        next,
      };
      return { body, headers: nextLink(request, next) };
    },
  };
}

/** GET /api/partners/{id}: one partner. */
export async function preparePartner(db: Db, request: Request, id: string): Promise<Prepared> {
  const asked = readParameters(request, noParameters);
  if (!asked.ok) return asked.response;
  return {
    etag: etagOf(await directoryStamp(db), ["partner", id]),
    make: async () => {
      const partner = await partnerBySlug(db, id);
      if (partner) return { body: partnerAnswer(partner) };
      return problem("not-found", "No partner has this id; /api/partners lists those there are.");
    },
  };
}

/** A distance to 100 m: what a city's middle means is no more exact. */
export function rounded(km: number): number {
  return Math.round(km * 10) / 10;
}
