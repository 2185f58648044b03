import "server-only";
import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { findMetro } from "@/lib/core/edges/find-metro";
import { foldMetroName } from "@/lib/core/edges/fold-metro-name";
import { metroBySlug, metroSlug } from "@/lib/core/edges/metro-slug";
import { distanceKm, type Point } from "@/lib/core/geo/distance";
import {
  type City,
  cityById,
  type FoundCity,
  searchCities,
} from "@/lib/sources/geonames/city-search";

/** Somewhere to look for partners near to. */
export type Place = Point & {
  /** GeoNames number of a city, slug of an edge metro, or "latitude,longitude". */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for coordinates. */
  readonly country: string | null;
  /** What tells namesakes of a country apart, such as "TX"; absent where nothing is known. */
  readonly state?: string;
};

export type PlaceSearch =
  /** Nothing was asked for. */
  | { kind: "none" }
  /** `others` are called the same. */
  | { kind: "found"; place: Place; others: Place[] }
  /** Nothing is called so; `similar` begin with the text. */
  | { kind: "unknown"; similar: Place[] };

/** A city this near an edge metro of the same name is the metro's, in km. */
const sameCityKm = 100;

const coordinates = /^([+-]?\d{1,3}(?:\.\d{1,15})?)\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d{1,15})?)$/;

const ofCity = ({ id, name, country, state, latitude, longitude }: City): Place => {
  return { id: String(id), name, country, ...(state && { state }), latitude, longitude };
};

const ofMetro = ({ metro, country, latitude, longitude }: EdgeMetro): Place => {
  return { id: metroSlug(metro), name: metro, country, latitude, longitude };
};

/** A place written as decimal degrees, such as "25.03, 121.56"; null when it is anything else. */
export function readCoordinates(text: string): Place | null {
  const match = coordinates.exec(text.trim());
  if (!match) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const id = `${latitude},${longitude}`;
  return { id, name: `${latitude}, ${longitude}`, country: null, latitude, longitude };
}

/** The place of an id; null when there is none. */
export async function placeById(id: string): Promise<Place | null> {
  if (/^\d{1,10}$/.test(id)) {
    const city = await cityById(Number(id));
    return city && ofCity(city);
  }
  const metro = metroBySlug(id);
  return metro && ofMetro(metro);
}

/**
 * The place that a text means: coordinates, a city, or an edge metro by any of its names. Where
 * several are called so, `chosen` is the id of the one meant, else it is the largest.
 */
export async function findPlace(text: string, chosen: string | null): Promise<PlaceSearch> {
  const wanted = foldMetroName(text.slice(0, 100));
  const picked = chosen === null ? null : await placeById(chosen);
  if (wanted === "")
    return picked ? { kind: "found", place: picked, others: [] } : { kind: "none" };
  const point = readCoordinates(text);
  if (point) return { kind: "found", place: point, others: [] };
  const found = await searchCities(text);
  const cities = found.map(ofCity);
  const metro = findMetro(text);
  const named = namesakes(found, wanted, metro !== null).map(ofCity);
  const known = metro && named.some((city) => distanceKm(city, metro) < sameCityKm);
  const exact = metro && !known ? [ofMetro(metro), ...named] : named;
  // A city chosen once is forgotten when another name is typed.
  const place =
    picked && foldMetroName(picked.name) === wanted
      ? picked
      : (exact.find(({ id }) => id === chosen) ?? exact[0]);
  if (!place) return { kind: "unknown", similar: cities };
  return { kind: "found", place, others: exact.filter(({ id }) => id !== place.id) };
}

/**
 * The cities a text may mean. One that is called so in another language only counts where no edge
 * metro has the name, and beside cities whose own name it is only while it is larger than all of
 * them: Cologne is Köln before it is Cologne in Italy, but nobody who writes Paris means Parys.
 */
function namesakes(found: readonly FoundCity[], wanted: string, isMetro: boolean): FoundCity[] {
  const called = found.filter((city) => city.called);
  const isOwn = ({ name }: FoundCity) => foldMetroName(name) === wanted;
  const first = called.findIndex(isOwn);
  const larger = isMetro ? [] : called.slice(0, first === -1 ? called.length : first);
  return [...larger, ...called.slice(larger.length).filter(isOwn)];
}
