import { othersFirst } from "@/lib/core/steps/steps";
import "server-only";
import { countryWords } from "@/lib/core/edges/country-words";
import { foldMetroName } from "@/lib/core/edges/fold-metro-name";
import { distanceKm } from "@/lib/core/geo/distance";
import { type City, citiesCalled, type FoundCity, searchCities } from "./city-search";
import { stateName } from "./states";

/** Most names looked for at once; a document has no more sites. */
export const maxPlaceNames = 10_000;

/** Longest name, with what stands behind it. */
export const maxPlaceNameLength = 200;

/** Names looked for before others get their turn. */
const atOnce = 100;

/** Places this near a larger one of the same name are the same city, in km. */
const sameCityKm = 30;

/**
 * The cities called so, the largest first, by each name as given; a state or country behind the name
 * tells them apart (`Frankfurt, DE`, `São Paulo - SP`, `Springfield, IL, US`). Names of no city have an empty list.
 */
export async function findPlaces(names: readonly string[]): Promise<Map<string, City[]>> {
  const found = new Map<string, City[]>();
  for (const [index, name] of names.slice(0, maxPlaceNames).entries()) {
    if (index % atOnce === 0) await othersFirst();
    found.set(name, await citiesOf(name.slice(0, maxPlaceNameLength)));
  }
  return found;
}

/** Cities by the beginning of their name, or by their whole name with state or country behind it; at most ten. */
export async function searchPlaces(text: string): Promise<FoundCity[]> {
  const found = await searchCities(text);
  if (found.length > 0) return found;
  const cities = await citiesOf(text.slice(0, maxPlaceNameLength));
  return cities.slice(0, 10).map((city) => ({ ...city, called: true }));
}

async function citiesOf(text: string): Promise<City[]> {
  const parts = text
    .split(/[,，、/|()（）;]| - | – | — /)
    .map((part) => part.trim())
    .filter(Boolean);
  const [city = "", ...beside] = parts;
  if (beside.length > 0) {
    const qualified = (await citiesCalled(city)).filter((each) =>
      beside.every((part) => isOf(part, each)),
    );
    if (qualified.length > 0) return apart(qualified);
  }
  return apart(await citiesCalled(text));
}

/** Whether a city is of the state or country that a text names. */
function isOf(part: string, { country, state }: City): boolean {
  const folded = foldMetroName(part);
  if (countryWords(country).has(folded)) return true;
  if (state === null) return false;
  const name = stateName(country, state);
  return foldMetroName(state) === folded || (name !== null && foldMetroName(name) === folded);
}

/** The cities without smaller ones beside a larger: a town hall and its district are one. */
function apart(cities: readonly City[]): City[] {
  const kept: City[] = [];
  for (const city of cities) {
    if (!kept.some((larger) => distanceKm(larger, city) < sameCityKm)) kept.push(city);
  }
  return kept;
}
