import { othersFirst } from "@/lib/core/steps/steps";
import { airportCodes } from "./airport-codes";
import { foldCityName } from "./fold-name";
import { NumberList } from "./number-list";
import { readCities } from "./read-cities";
import { stateLetters } from "./states";
import { lineFeedCode, TextList } from "./text-list";

/**
 * Every city and every name of it in a few blocks of memory, some 40 MB. Cities are in the order of
 * their population, the largest first; so are the names within a bucket, which holds the names whose
 * first two bytes are the same.
 */
export type CityIndex = {
  cities: {
    ids: Uint32Array;
    /** Where its name begins in `shown`. */
    names: Uint32Array;
    shown: Buffer;
    /** Degrees, in 1/100,000 as GeoNames gives them. */
    latitudes: Int32Array;
    longitudes: Int32Array;
    populations: Uint32Array;
    /** "US" or "US TX", by number. */
    areas: Uint16Array;
    areaNames: string[];
  };
  /** Folded names in the order of the entries, each between line feeds. */
  folded: Buffer;
  /** Where a name begins in `folded`, ascending. */
  entryStart: Uint32Array;
  /** Whose name it is: twice the city, and one more when it is not the name shown. */
  entryCity: Uint32Array;
  /** The first entry of each bucket; the last is where all end. */
  buckets: Uint32Array;
};

/**
 * Kinds of places that are found by no name: parts of cities (PPLX) would stand before the city
 * itself, and PPLH, PPLQ, PPLW are no longer there. Their numbers are known all the same.
 */
const notSearched = new Set(["PPLX", "PPLH", "PPLQ", "PPLW"]);

/** Country and, where people write letters for it as in the United States, state. */
const areaOf = (country: string, code: string) => {
  const state = stateLetters(country, code);
  return state === null ? country : `${country} ${state}`;
};

/** The bucket of the name that begins there. */
export const bucketAt = (folded: Buffer, start: number) =>
  ((folded[start] ?? 0) << 8) | (folded[start + 1] ?? 0);

/** Reads the table once, about three seconds' work in short pieces. */
export async function buildCityIndex(): Promise<CityIndex> {
  const shown = new TextList();
  const folded = new TextList();
  const areas = new Map<string, number>();
  const ids = new NumberList();
  const names = new NumberList();
  const latitudes = new NumberList();
  const longitudes = new NumberList();
  const populations = new NumberList();
  const area = new NumberList();
  /** Twice where a name begins, and one more when it is not the name that GeoNames shows. */
  const entries = new NumberList();
  /** The entry of a row's first name; its last is before the next row's first. */
  const firstEntry = new NumberList();
  for await (const row of readCities()) {
    firstEntry.push(entries.length);
    ids.push(row.id);
    names.push(shown.add(row.name));
    latitudes.push(Math.round(row.latitude * 1e5));
    longitudes.push(Math.round(row.longitude * 1e5));
    populations.push(row.population);
    const place = areaOf(row.country, row.state);
    if (!areas.has(place)) areas.set(place, areas.size);
    area.push(areas.get(place) ?? 0);
    if (notSearched.has(row.kind)) continue;
    const shownAs = foldCityName(row.name);
    const all = new Set([...row.otherNames, ...codesOf(row.id)].map(foldCityName)).add(shownAs);
    for (const name of all) {
      if (name === "") continue;
      entries.push(2 * folded.add(name) + (name === shownAs ? 0 : 1));
    }
  }
  firstEntry.push(entries.length);
  const order = byPopulation(populations.whole());
  /** Each list is sorted in a turn of its own. */
  const inTurn = async <T extends Uint32Array | Int32Array | Uint16Array>(values: T) => {
    await othersFirst();
    return sorted(values, order);
  };
  return {
    cities: {
      ids: await inTurn(ids.whole()),
      names: await inTurn(names.whole()),
      shown: shown.whole(),
      latitudes: await inTurn(new Int32Array(latitudes.whole())),
      longitudes: await inTurn(new Int32Array(longitudes.whole())),
      populations: await inTurn(populations.whole()),
      areas: await inTurn(new Uint16Array(area.whole())),
      areaNames: [...areas.keys()],
    },
    ...(await inBuckets(folded.whole(), entries.whole(), firstEntry.whole(), order)),
  };
}

/** More than there are rows. */
const rowsAtFirst = 2 ** 18;

/** The rows by population, the largest first, then as the table has them. */
function byPopulation(populations: Uint32Array): Uint32Array {
  // Numbers sort many times as fast without a comparison of one's own.
  const keys = new Float64Array(populations.length);
  for (const [row, people] of populations.entries())
    keys[row] = people * rowsAtFirst + (rowsAtFirst - 1 - row);
  const order = new Uint32Array(keys.length);
  for (const [at, key] of keys.sort().reverse().entries())
    order[at] = rowsAtFirst - 1 - (key % rowsAtFirst);
  return order;
}

function sorted<T extends Uint32Array | Int32Array | Uint16Array>(
  values: T,
  order: Uint32Array,
): T {
  const before = values.slice();
  for (let at = 0; at < order.length; at += 1) values[at] = before[order[at] ?? 0] ?? 0;
  return values;
}

const codesOf = (id: number) => airportCodes[id]?.split(" ") ?? [];

/** Rows and entries worked on before others get their turn. */
const atOnce = 20_000;

async function inBuckets(
  read: Buffer,
  entries: Uint32Array,
  firstEntry: Uint32Array,
  order: Uint32Array,
): Promise<Pick<CityIndex, "folded" | "entryStart" | "entryCity" | "buckets">> {
  const buckets = new Uint32Array(65_537);
  for (const entry of entries) count(buckets, bucketAt(read, entry >>> 1) + 1);
  for (let bucket = 1; bucket < buckets.length; bucket += 1) {
    buckets[bucket] = (buckets[bucket] ?? 0) + (buckets[bucket - 1] ?? 0);
  }
  const next = buckets.slice();
  const entryStart = new Uint32Array(entries.length);
  const entryCity = new Uint32Array(entries.length);
  for (const [city, row] of order.entries()) {
    if (city % atOnce === 0) await othersFirst();
    for (let entry = firstEntry[row] ?? 0; entry < (firstEntry[row + 1] ?? 0); entry += 1) {
      const start = (entries[entry] ?? 0) >>> 1;
      const at = count(next, bucketAt(read, start));
      entryStart[at] = start;
      entryCity[at] = 2 * city + ((entries[entry] ?? 0) & 1);
    }
  }
  // Names are laid out in the order they are looked at: a search reads on, and jumps nowhere.
  const folded = Buffer.allocUnsafeSlow(read.length + 1);
  folded[0] = lineFeedCode;
  let used = 1;
  for (const [entry, start] of entryStart.entries()) {
    if (entry % atOnce === 0) await othersFirst();
    entryStart[entry] = used;
    used += read.copy(folded, used, start, read.indexOf(lineFeedCode, start) + 1);
  }
  return { folded, entryStart, entryCity, buckets };
}

/** Adds one and gives what was there before. */
function count(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
