import { z } from "zod";

/** What was seen of a contact, as a proof by registry e-mail keeps it. */
export const seenByRegistryEmail = z.object({
  source: z.enum(["rdap", "peeringdb"]),
  address: z.string(),
  roles: z.array(z.string()).catch([]),
  shownAt: z.string().nullish(),
  askedBy: z.string().nullish(),
});

/** What was seen of a PeeringDB account's rights. */
export const seenByPeeringDb = z.object({
  account: z.string(),
  network: z.object({
    name: z.string().nullable(),
    perms: z.number(),
    managePeeringSessions: z.number(),
  }),
});

/** What a reviewer wrote down. */
export const seenByReviewer = z.object({ evidence: z.string() });
