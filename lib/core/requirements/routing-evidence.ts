import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { instant } from "./instant";

/**
 * What validators, registries and route collectors said about the partner's routes. Each part is
 * absent when its source was not asked or did not answer. Only what the rules read is described;
 * more may stand beside it.
 */

const prefix = boundedText(64).min(1).describe("CIDR notation; compared as a network");
const origin = z.int().min(0).max(4_294_967_295);
const count = z.number().nullish();
const source = boundedText(5000).nullish();

const rpkiSchema = z.looseObject({
  fetchedAt: instant.nullish(),
  source,
  vrps: count.describe("Validated payloads the validator held"),
  routes: z
    .array(
      z.looseObject({
        prefix,
        origin,
        state: z.enum(["valid", "invalid", "not-found"]),
        reason: z.enum(["as", "length", "as0"]).nullish().describe("Why it is invalid"),
      }),
    )
    .optional(),
});

const irrSchema = z.looseObject({
  fetchedAt: instant.nullish(),
  sources: z.array(boundedText(5000)).nullish(),
  sets: z
    .array(
      z.looseObject({
        name: boundedText(5000).min(1).describe("RIPE::AS-EXAMPLE; compared without case"),
        state: z.enum(["found", "missing", "unknown"]),
        hasOrigin: z.boolean().nullish().describe("Whether the set holds the partner's ASN"),
        asns: count,
      }),
    )
    .optional(),
  routes: z
    .array(
      z.looseObject({
        prefix,
        origin,
        state: z.enum(["exact", "less-specific", "other-origin", "none"]),
      }),
    )
    .optional(),
});

const bgpSchema = z.looseObject({
  asOf: instant.nullish(),
  source,
  prefixes: z
    .array(
      z.looseObject({
        prefix,
        seen: z.boolean(),
        origins: z.array(origin).nullish(),
        peers: count.describe("Peers of the collectors that see it"),
      }),
    )
    .optional(),
});

export const routingEvidenceSchema = z
  .strictObject({
    rpki: rpkiSchema.optional(),
    irr: irrSchema.optional(),
    bgp: bgpSchema.optional(),
  })
  .describe("About the declared prefixes; absent when nobody was asked");
