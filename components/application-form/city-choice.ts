import type { City } from "@/lib/applications/city-search";

/** A city as the browser is given it. */
export type CityChoice = City;
