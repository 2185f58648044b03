import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { cleanRow } from "./clean-row";

/**
 * The rows of PeeringDB's API that the portal reads (https://www.peeringdb.com/apidocs/).
 * Loose: further single values are kept (see `cleanRow`), any field may be null or missing, and a field
 * of an unexpected type counts as missing, since a directory that many hands fill must never stop an
 * application.
 */

const text = boundedText(1000).nullish().catch(null);
const count = z.number().nullish().catch(null);

const row = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess(cleanRow, z.looseObject(shape));

export const netRow = row({
  status: text,
  id: z.int(),
  asn: count,
  name: text,
  aka: text,
  name_long: text,
  irr_as_set: text,
  info_type: text,
  info_prefixes4: count,
  info_prefixes6: count,
});
export type NetRow = z.infer<typeof netRow>;

export const netfacRow = row({
  status: text,
  id: count,
  fac_id: z.int(),
  name: text,
  city: text,
  country: text,
});
export type NetfacRow = z.infer<typeof netfacRow>;

export const pocRow = row({
  status: text,
  id: count,
  role: text,
  visible: text,
  name: text,
  email: text,
  phone: text,
});
export type PocRow = z.infer<typeof pocRow>;

export const facRow = row({
  status: text,
  id: z.int(),
  name: text,
  city: text,
  country: text,
  latitude: count,
  longitude: count,
});
export type FacRow = z.infer<typeof facRow>;

/** PeeringDB's envelope; rows that are no rows are passed over one by one. */
export const envelope = z.looseObject({ data: z.array(z.unknown()) });

/** What PeeringDB said about one ASN, as kept in the database. */
export const storedAnswer = z.object({
  /** null when PeeringDB has no network with that ASN. */
  net: netRow.nullable(),
  netfac: z.array(netfacRow),
  poc: z.array(pocRow),
  fac: z.array(facRow),
});
export type StoredAnswer = z.infer<typeof storedAnswer>;

/** An answer with the moment it was given, ISO 8601 in UTC. */
export type PeeringDbAnswer = StoredAnswer & { fetchedAt: string };
