import type { City } from "@/lib/sources/geonames/city-search";

/** A city as the browser is given it. */
export type CityChoice = City;
