import { z } from "zod";
import { regions } from "@/lib/core/edges/edge-metro";
import { findMetro } from "@/lib/core/edges/find-metro";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import { boundedText } from "@/lib/core/text/outside-text";
import { edgeCountries, maxSearchLength } from "@/lib/partnership/partners/directory-filters";
import { markets } from "@/lib/partnership/partners/markets";

/** What may be asked of the read API. Each error is a sentence that says what would be right. */

const oneOf = (name: string, values: readonly string[]) =>
  `${name} must be one of: ${values.join(", ")}.`;

const short = (name: string) =>
  boundedText(maxSearchLength, `${name} must have at most ${maxSearchLength} characters.`);

const region = z
  .enum(regions, { error: oneOf("region", regions) })
  .describe("Those with a metro in this region.");

const country = z
  .enum(edgeCountries, { error: oneOf("country", edgeCountries) })
  .describe("Those with a metro in this country, by its ISO 3166-1 alpha-2 code.");

const place = {
  near: short("near").describe(
    "Those with an edge within 1000 miles of here, nearest first: latitude,longitude in decimal degrees, or a city's name.",
  ),
  place: boundedText(maxSearchLength)
    .regex(/^[a-z0-9-]{1,100}$/, {
      error: "place must be the id of a place: a GeoNames number or the id of a metro.",
    })
    .describe("The same by the id of a place: a GeoNames number or the id of a metro."),
};

const paging = (most: number, usual: number) => ({
  limit: z.coerce
    .number({ error: `limit must be a whole number from 1 to ${most}.` })
    .int({ error: `limit must be a whole number from 1 to ${most}.` })
    .min(1, { error: `limit must be at least 1.` })
    .max(most, { error: `limit must be at most ${most}; follow next for more.` })
    .default(usual)
    .describe("Entries on a page."),
  cursor: boundedText(4000, "cursor is longer than any that this API gives.")
    .optional()
    .describe("Where to go on: next of the page before, with the same filters."),
});

export const partnerParameters = z.strictObject({
  q: short("q").optional().describe("Part of a name, or an AS number such as AS64500."),
  region: region.optional(),
  country: country.optional(),
  metro: boundedText(maxSearchLength, `metro must have at most ${maxSearchLength} characters.`)
    .transform((text, context) => {
      const metro = findMetro(text);
      if (metro) return metro.metro;
      const message = "metro must be the id or the name of a metro; /api/metros lists them.";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .optional()
    .describe("Those in this metro, by its id or its name."),
  market: z
    .enum(markets, { error: oneOf("market", markets) })
    .optional()
    .describe("Those that serve this market."),
  type: z
    .enum(partnerTypes, { error: oneOf("type", partnerTypes) })
    .optional()
    .describe("Those of this kind: isp, voice (a voice provider) or ixp (an internet exchange)."),
  near: place.near.optional(),
  place: place.place.optional(),
  ...paging(200, 50),
});

export const metroParameters = z.strictObject({
  region: region.optional(),
  country: country.optional(),
  near: place.near.optional(),
  place: place.place.optional(),
  ...paging(200, 200),
});

export const noParameters = z.strictObject({});
