import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { proposeRevocation } from "@/lib/partnership/review/decisions/propose-revocation";
import type { ReversalInput } from "@/lib/partnership/review/decisions/reversal-input";
import { confirmRevocation } from "@/lib/partnership/review/decisions/revoke";
import { db } from "@/lib/platform/db/client";
import { makePerson } from "./factories";

/** Revokes what is in force as the portal does: one reviewer proposes it, the one given confirms it. */
export async function revokeByTwo(second: SignedInActor, input: ReversalInput, now = new Date()) {
  const first = await makePerson({ name: "Bo Falk", staffRole: "reviewer" });
  return (
    (await proposeRevocation(db(), first, input, now)) ??
    (await confirmRevocation(db(), second, input, now))
  );
}
