import { z } from "zod";
import { regions } from "@/lib/core/edges/edge-metro";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";

/** What the read API answers with, and all of it: unknown keys are refused. */

const metroId = z.string().describe("Stable id of an edge metro, such as hong-kong-sar.");
const country = z.string().describe("ISO 3166-1 alpha-2 code.");
const region = z.enum(regions);
const latitude = z.number().min(-90).max(90).describe("Decimal degrees, WGS 84.");
const longitude = z.number().min(-180).max(180).describe("Decimal degrees, WGS 84.");
const distanceKm = z.number().min(0).describe("Great-circle distance to the place, in km.");
const next = z
  .string()
  .nullable()
  .describe("Cursor of the next page; null on the last. The Link header has its address.");

export const metroRefSchema = z.strictObject({ id: metroId, name: z.string(), country, region });

export const partnerSchema = z.strictObject({
  id: z.string().describe("Stable id; it stays when the partner's name changes."),
  name: z.string(),
  asn: z.int().min(1).max(4_294_967_295).nullable().describe("AS number; null where not known."),
  type: z.enum(partnerTypes).nullable().describe("Kind of provider; null where not known."),
  markets: z.array(z.string()).describe("Markets served, as words."),
  metros: z.array(metroRefSchema).describe("Where the partner meets Microsoft, by name."),
  since: z.iso.date().nullable().describe("Day it became a partner; null where not known."),
  url: z.url().describe("The partner's page for people."),
});

export const nearestSchema = z
  .strictObject({ metro: metroId, distanceKm })
  .describe("The partner's metro nearest to the place.");

export const listedPartnerSchema = partnerSchema.extend({
  nearest: nearestSchema.nullable().describe("Null where no place was asked for."),
});

export const placeSchema = z.strictObject({
  place: z.string().describe("Id by which the place can be asked for."),
  name: z.string(),
  country: country.nullable(),
  latitude,
  longitude,
});

export const nearSchema = placeSchema.extend({
  withinKm: z.number().describe("How far an edge may be, in km: 1000 miles."),
});

const near = nearSchema.nullable().describe("The place asked for; null without one.");
const total = z.int().min(0).describe("Entries that fit, on all pages together.");

export const partnerListSchema = z.strictObject({
  near,
  total,
  partners: z.array(listedPartnerSchema).describe("By name; nearest first where a place is given."),
  next,
});

export const metroSchema = metroRefSchema.extend({
  latitude,
  longitude,
  codes: z.array(z.string()).describe("Abbreviations of the edge locations in the metro."),
  partners: z.int().min(0).describe("How many partners are there."),
  distanceKm: distanceKm.nullable().describe("In km; null where no place was asked for."),
  url: z.url().describe("The metro's page for people."),
});

export const metroListSchema = z.strictObject({
  near,
  total,
  metros: z.array(metroSchema).describe("By name; nearest first where a place is given."),
  next,
});

export const problemSchema = z
  .strictObject({
    type: z.url().describe("What kind of problem it is; the address explains it."),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What is wrong and what would be right, in a sentence."),
    errors: z
      .array(z.strictObject({ parameter: z.string(), detail: z.string() }))
      .optional()
      .describe("Each parameter that is wrong."),
    choices: z.array(placeSchema).optional().describe("Places that may be meant."),
  })
  .describe("A refusal, as RFC 9457 describes it.");
