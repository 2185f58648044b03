/** How many partners have an edge at a metro. */
export type MetroCount = { metro: string; partners: number };
