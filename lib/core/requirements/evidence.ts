import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { instant } from "./instant";
import { routingEvidenceSchema } from "./routing-evidence";
import { controlMethods, evidenceFormat } from "./vocabulary";

/**
 * What the portal found out itself, kept apart from what was declared. PeeringDB's rows are
 * kept as PeeringDB gave them: only the fields the rules read are described, others are let be.
 */

const optionalText = boundedText(5000).nullish();
const optionalCount = z.number().nullish();

const netSchema = z.looseObject({
  id: optionalCount,
  asn: optionalCount,
  name: optionalText,
  aka: optionalText,
  name_long: optionalText,
  irr_as_set: optionalText,
  info_prefixes4: optionalCount,
  info_prefixes6: optionalCount,
});

const netfacSchema = z.looseObject({
  id: optionalCount,
  fac_id: optionalCount,
  name: optionalText,
  city: optionalText,
  country: optionalText,
});

const facSchema = z.looseObject({
  id: optionalCount,
  name: optionalText,
  latitude: optionalCount,
  longitude: optionalCount,
});

const pocSchema = z.looseObject({
  role: optionalText,
  visible: optionalText,
  name: optionalText,
  email: optionalText,
  phone: optionalText,
});

export const evidenceSchema = z.strictObject({
  format: z.literal(evidenceFormat),
  asnControl: z
    .strictObject({ method: z.enum(controlMethods), verifiedAt: instant })
    .optional()
    .describe("Absent while control is not proven"),
  peeringDb: z
    .strictObject({
      fetchedAt: instant,
      net: netSchema.nullable().describe("null when PeeringDB has no network with that ASN"),
      netfac: z.array(netfacSchema).optional(),
      poc: z.array(pocSchema).optional(),
      fac: z.array(facSchema).optional().describe("PeeringDB's own facility rows"),
    })
    .optional()
    .describe("Absent when PeeringDB was not asked or did not answer"),
  routing: routingEvidenceSchema.optional(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type PeeringDbEvidence = NonNullable<Evidence["peeringDb"]>;
export type RoutingEvidence = NonNullable<Evidence["routing"]>;
