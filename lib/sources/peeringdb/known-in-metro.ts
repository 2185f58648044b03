import { z } from "zod";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { findMetro } from "@/lib/core/edges/find-metro";
import { boundedText } from "@/lib/core/text/outside-text";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { askRows } from "./ask";
import { metroOfFacility } from "./facilities-at-edges";
import { type FailureReason, isFailureReason } from "./failure";
import { isInForce } from "./in-force";
import { type LookUp, reusedForMs, withQuestions } from "./look-up";
import { type FacRow, facRow } from "./rows";

/** Any facility that PeeringDB knows in a metro. */
export type KnownFacility = { id: number; name: string; city: string };

/** What is known of a metro's facilities: the last list, and the last failure where it came after. */
export type KnownInMetro = {
  metro: string;
  facilities: KnownFacility[];
  /** When PeeringDB gave the list, ISO 8601; null when it never did. */
  fetchedAt: string | null;
  failure: FailureReason | null;
};

/** After trouble a country is left alone this long, in ms, unless a person asks again. */
const leftAloneMs = 60_000;

/** Most facilities kept of a metro; London, the largest, has some 120. */
const maxFacilities = 500;

const byMetro = z.record(
  boundedText(100),
  z.array(z.tuple([z.int(), boundedText(1000), boundedText(1000)])),
);

/** The fields asked for (https://docs.peeringdb.com/api_specs/): whole rows would be ten times as long. */
const fields = "id,name,city,country,latitude,longitude,status";

/** Whether a list is of the last day. */
export function isFreshList({ fetchedAt }: Pick<KnownInMetro, "fetchedAt">, now: Date): boolean {
  return fetchedAt !== null && now.getTime() - Date.parse(fetchedAt) < reusedForMs;
}

/** What earlier questions left behind about a metro; asks nobody. Null for what is no edge metro. */
export async function knownInMetro(db: Db, name: string): Promise<KnownInMetro | null> {
  const edge = findMetro(name);
  if (!edge) return null;
  const kept = await db.peeringDbCountry.findUnique({ where: { country: edge.country } });
  const lists = byMetro.safeParse(kept?.facilities);
  const facilities = (lists.success && lists.data[edge.metro]) || [];
  const { fetchedAt = null, failedAt = null, failure = null } = kept ?? {};
  const failed = failure && isFailureReason(failure) && failedAt;
  return {
    metro: edge.metro,
    facilities: facilities.map(([id, name, city]) => ({ id, name, city })),
    fetchedAt: lists.success ? (fetchedAt?.toISOString() ?? null) : null,
    failure: failed && (!fetchedAt || failedAt > fetchedAt) ? failure : null,
  };
}

/**
 * The facilities that PeeringDB knows in a metro. One question brings those of the metro's whole
 * country, kept for a day for everybody; a failure leaves the last list in place.
 */
export async function lookUpMetro(
  db: PrismaClient,
  name: string,
  { url, now, again = false }: LookUp,
): Promise<KnownInMetro | null> {
  const edge = findMetro(name);
  if (!edge) return null;
  const { country } = edge;
  const kept = await db.peeringDbCountry.findUnique({
    where: { country },
    select: { fetchedAt: true, failedAt: true },
  });
  const age = (at: Date | null | undefined) => (at ? now.getTime() - at.getTime() : Infinity);
  const isFresh = age(kept?.fetchedAt) < reusedForMs;
  const leftAlone = !again && age(kept?.failedAt) < leftAloneMs;
  if (!isFresh && !leftAlone) await askCountry(db, country, { url, now });
  return knownInMetro(db, name);
}

async function askCountry(
  db: PrismaClient,
  country: string,
  { url, now }: Pick<LookUp, "url" | "now">,
): Promise<void> {
  const asked = await withQuestions(db, { url, now, wanted: 1 }, (asking) =>
    askRows(asking, `fac?country=${country}&fields=${fields}`, facRow),
  );
  const row = asked.ok
    ? { fetchedAt: now, facilities: inMetros(asked.rows), failedAt: null, failure: null }
    : { failedAt: now, failure: asked.code };
  await db.peeringDbCountry.upsert({
    where: { country },
    create: { country, ...row },
    update: row,
  });
}

/** Facilities by metro, in alphabetical order. */
function inMetros(rows: readonly FacRow[]): Record<string, [number, string, string][]> {
  const lists = new Map<string, [number, string, string][]>(
    edgeMetros.map(({ metro }) => [metro, []]),
  );
  for (const row of rows) {
    const name = row.name?.trim();
    if (!name || !isInForce(row)) continue;
    const { edge } = metroOfFacility(row);
    if (edge) lists.get(edge.metro)?.push([row.id, name, row.city?.trim() ?? ""]);
  }
  const filled = [...lists].filter(([, list]) => list.length > 0);
  return Object.fromEntries(
    filled.map(([metro, list]) => [
      metro,
      list.sort((a, b) => a[1].localeCompare(b[1], "en")).slice(0, maxFacilities),
    ]),
  );
}
