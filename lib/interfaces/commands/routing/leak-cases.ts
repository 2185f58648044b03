import { z } from "zod";
import { highestAsn } from "@/lib/core/routing/asn";
import { boundedText } from "@/lib/core/text/outside-text";

/** The file that the verb `leaks` reads: relations, the transit-free networks, and cases. */

const asn = z.number().int().min(0).max(highestAsn);
const pair = z.tuple([asn, asn]);
const role = z.enum(["provider", "rs", "rs-client", "customer", "peer"]);
const id = z.union([boundedText(1000), z.number()]);
const otc = asn.nullish().transform((value) => value ?? null);

const pathCase = z.object({ id, path: z.array(z.union([asn, z.array(asn)])) });
const ingressCase = z.object({ id, ingress: role, neighbour: asn, otc });
const egressCase = z.object({ id, egress: role, asn, otc });

/** A path in wire order, or a route that comes in from or goes out to a neighbour of a known role. */
export const leakCase = z.union([pathCase, ingressCase, egressCase]);

export const leakFile = z.object({
  /** The product's own list where the file has none. */
  clique: z.array(asn).optional(),
  /** Pairs of the clique that may have somebody between them. */
  allowed: z.array(pair).default([]),
  relations: z.array(z.tuple([asn, asn, z.enum(["p2c", "p2p", "s2s"])])).default([]),
  cases: z.array(z.unknown()),
});

export type LeakFile = z.infer<typeof leakFile>;
