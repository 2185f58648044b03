import "server-only";
import { bucketAt, buildCityIndex, type CityIndex } from "./city-index";
import { foldCityName } from "./fold-name";
import { lineFeedCode, textAt } from "./text-list";

/** A place of GeoNames with at least 500 inhabitants. */
export type City = {
  /** GeoNames' number. */
  id: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Where GeoNames has letters for it, such as "TX" in the United States; else null. */
  state: string | null;
  population: number;
  latitude: number;
  longitude: number;
};

/** Whether the text is one of the city's names, or only how one begins. */
export type FoundCity = City & { called: boolean };

const lineFeed = Buffer.of(lineFeedCode);

/** Cities answered to one search. */
const maxCities = 10;

// Kept on globalThis: the bundler loads this file more than once, and the index is large.
const kept = globalThis as typeof globalThis & { cityIndex?: Promise<CityIndex> };

/** Built once, when somebody first looks for a city. */
function cityIndex(): Promise<CityIndex> {
  kept.cityIndex ??= buildCityIndex();
  return kept.cityIndex;
}

/** Begins to build the index, when somebody is about to look for a city; does not wait for it. */
export function warmCities(): void {
  cityIndex().catch(() => {
    // Whoever looks for a city is told.
    kept.cityIndex = undefined;
  });
}

/**
 * Cities with a name that begins with the text, in any language and script or by IATA code, accents
 * and case aside. First those that are called so, then those whose shown name goes on, then those
 * with another name that does; the largest first. At most ten.
 */
export async function searchCities(text: string): Promise<FoundCity[]> {
  const wanted = Buffer.from(foldCityName(text));
  if (wanted.length === 0) return [];
  const index = await cityIndex();
  const called = new Set<number>();
  const exactly = Buffer.concat([lineFeed, wanted, lineFeed]);
  for (const owner of ownersOf(index, bucketAt(exactly, 1), exactly)) called.add(owner >> 1);
  const shown = new Set<number>();
  const other = new Set<number>();
  const beginning = Buffer.concat([lineFeed, wanted]);
  for (const bucket of bucketsOf(wanted)) {
    const [shownHere, otherHere] = [new Set<number>(), new Set<number>()];
    // All names of a bucket have the same two bytes.
    const owners = wanted.length > 2 ? ownersOf(index, bucket, beginning) : allOf(index, bucket);
    for (const owner of owners) {
      (owner % 2 === 0 ? shownHere : otherHere).add(owner >> 1);
      // A bucket's largest come first: no later one is among the ten, even if all are called so.
      if (shownHere.size >= 2 * maxCities) break;
    }
    for (const city of shownHere) shown.add(city);
    for (const city of otherHere) other.add(city);
  }
  // Cities are numbered by their population.
  const bySize = (cities: Set<number>) => [...cities].sort((a, b) => a - b);
  const inOrder = new Set([...bySize(called), ...bySize(shown), ...bySize(other)]);
  return [...inOrder].slice(0, maxCities).map((city) => ({
    ...cityAt(index, city),
    called: called.has(city),
  }));
}

/** Cities of one name, at most. */
const maxCalled = 50;

/** The cities that are called so, in any language and script or by IATA code, the largest first. */
export async function citiesCalled(name: string): Promise<City[]> {
  const wanted = Buffer.from(foldCityName(name));
  if (wanted.length === 0) return [];
  const index = await cityIndex();
  const exactly = Buffer.concat([lineFeed, wanted, lineFeed]);
  const called = new Set<number>();
  for (const owner of ownersOf(index, bucketAt(exactly, 1), exactly)) called.add(owner >> 1);
  const largest = [...called].sort((one, other) => one - other).slice(0, maxCalled);
  return largest.map((city) => cityAt(index, city));
}

/** The city of a GeoNames number, or null. */
export async function cityById(id: number): Promise<City | null> {
  const index = await cityIndex();
  const city = index.cities.ids.indexOf(id);
  return city < 0 ? null : cityAt(index, city);
}

/** Buckets that may hold names which begin so; a single byte begins many. */
function bucketsOf(wanted: Buffer): number[] {
  const first = bucketAt(wanted, 0);
  return wanted.length > 1 ? [first] : Array.from({ length: 256 }, (_, second) => first | second);
}

/** Whose the names of a bucket are. */
function allOf({ buckets, entryCity }: CityIndex, bucket: number): Uint32Array {
  return entryCity.subarray(buckets[bucket] ?? 0, buckets[bucket + 1] ?? 0);
}

/** Whose the names of a bucket are that the needle finds, which begins with a line feed. */
function* ownersOf(index: CityIndex, bucket: number, needle: Buffer): Generator<number> {
  const first = index.buckets[bucket] ?? 0;
  const end = index.buckets[bucket + 1] ?? 0;
  if (first === end) return;
  const from = (index.entryStart[first] ?? 0) - 1;
  const names = index.folded.subarray(from, index.entryStart[end] ?? index.folded.length);
  for (let at = names.indexOf(needle); at >= 0; at = names.indexOf(needle, at + 1)) {
    yield index.entryCity[entryAt(index.entryStart, from + at + 1, first, end)] ?? 0;
  }
}

/** The entry whose name begins there. */
function entryAt(starts: Uint32Array, start: number, first: number, end: number): number {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cityAt({ cities }: CityIndex, city: number): City {
  const [country = "", state = null] = (cities.areaNames[cities.areas[city] ?? 0] ?? "").split(" ");
  return {
    id: cities.ids[city] ?? 0,
    name: textAt(cities.shown, cities.names[city] ?? 0),
    country,
    state,
    population: cities.populations[city] ?? 0,
    latitude: (cities.latitudes[city] ?? 0) / 1e5,
    longitude: (cities.longitudes[city] ?? 0) / 1e5,
  };
}
