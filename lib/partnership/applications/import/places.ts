/** A city found by its name, for a site without coordinates. */
export type Place = {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  state: string | null;
  population: number;
  latitude: number;
  longitude: number;
};

/** The cities of a name, the largest first, by the text that was looked for. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/** So many times as large as the next of its name a city is when it is meant without saying (ours). */
const muchLarger = 10;

/** The city that is meant: the only one, or one ten times as large as the next; null when that can't be said. */
export function placeMeant(cities: readonly Place[]): Place | null {
  const [first, second] = cities;
  if (!first) return null;
  return !second || first.population >= muchLarger * Math.max(second.population, 1) ? first : null;
}

/** A city and what tells it from its namesakes. */
export const placeText = ({ name, state, country }: Place): string =>
  [name, state, country].filter(Boolean).join(", ");
