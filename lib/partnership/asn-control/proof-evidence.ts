import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";

const text = boundedText(10_000);

/** What was seen of a contact, as a proof by registry e-mail keeps it. */
export const registryEmailEvidence = z.object({
  source: z.enum(["rdap", "peeringdb"]),
  address: text,
  roles: z.array(text).catch([]),
  shownAt: text.nullish(),
  askedBy: text.nullish(),
});

/** What was seen of a PeeringDB account's rights. */
export const peeringDbEvidence = z.object({
  account: text,
  network: z.object({
    name: text.nullable(),
    perms: z.number(),
    managePeeringSessions: z.number(),
  }),
});

/** What a reviewer wrote down. */
export const reviewerEvidence = z.object({ evidence: text });
