"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ControlFormState } from "@/components/asn-control/control-state";
import { mayShowMailedLink } from "@/lib/accounts/demo/demo";
import { action } from "@/lib/accounts/permissions/action";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { askForContacts } from "@/lib/partnership/asn-control/ask-registry";
import { enterCode } from "@/lib/partnership/asn-control/enter-code";
import { proveByPeeringDb } from "@/lib/partnership/asn-control/prove-by-peeringdb";
import { claimOf } from "@/lib/partnership/asn-control/queries";
import { spacedCode } from "@/lib/partnership/asn-control/registry-code";
import { sendCode } from "@/lib/partnership/asn-control/send-code";
import { db } from "@/lib/platform/db/client";
import { clientAddress } from "@/lib/platform/http/client-address";
import { mailByAddress, takeAttempt } from "@/lib/platform/limits/rate-limit";
import { routes } from "@/lib/platform/routes/routes";

const guard = {
  permission: "application.edit",
  subjectOf: (_before: ControlFormState, form: FormData) =>
    owningOrganisation(db(), String(form.get("application") ?? "")),
} as const;

const applicationIn = (form: FormData) => String(form.get("application"));
const problem = (
  code: ControlFormState["problem"],
  more: Partial<ControlFormState> = {},
): ControlFormState => ({
  problem: code,
  ...more,
});

/** Asks the registry who is named for the ASN; the page shows what came of it. */
export const askRegistry = action(
  guard,
  async (actor, _before: ControlFormState, form: FormData): Promise<ControlFormState> => {
    const id = applicationIn(form);
    const claim = await claimOf(db(), id);
    if (!claim) return problem("gone");
    if (!(await askForContacts(db(), actor, claim.asn))) return problem("tooManyQuestions");
    redirect(routes.applicationControl(id));
  },
);

/** Mails a code to the chosen contact. */
export const sendRegistryCode = action(
  guard,
  async (actor, _before: ControlFormState, form: FormData): Promise<ControlFormState> => {
    const id = applicationIn(form);
    const choice = String(form.get("contact") ?? "");
    const claim = await claimOf(db(), id);
    if (!claim) return problem("gone");
    const address = clientAddress(await headers());
    if (!(await takeAttempt(db(), mailByAddress, address, new Date()))) {
      return problem("too-many", { choice });
    }
    const sent = await sendCode(db(), actor, claim, choice);
    revalidatePath(routes.applicationControl(id));
    if (!sent.ok) return problem(sent.code, { choice });
    const done = { problem: null, choice, done: true };
    return (await mayShowMailedLink(db())) ? { ...done, mailedCode: spacedCode(sent.code) } : done;
  },
);

/** Takes the code of the mail, which proves control. */
export const enterMailedCode = action(
  guard,
  async (actor, _before: ControlFormState, form: FormData): Promise<ControlFormState> => {
    const id = applicationIn(form);
    const typed = String(form.get("code") ?? "").slice(0, 30);
    const claim = await claimOf(db(), id);
    if (!claim) return problem("gone");
    const entered = await enterCode(db(), actor, claim, typed);
    if (entered.ok) redirect(routes.applicationControl(id));
    const values = entered.code === "wrong" ? { left: entered.left } : undefined;
    return problem(entered.code, { typed, values });
  },
);

/** Proves control by the PeeringDB account of whoever is signed in. */
export const proveWithPeeringDb = action(
  guard,
  async (actor, _before: ControlFormState, form: FormData): Promise<ControlFormState> => {
    const id = applicationIn(form);
    const claim = await claimOf(db(), id);
    if (!claim) return problem("gone");
    const proven = await proveByPeeringDb(db(), actor, claim);
    if (!proven.ok) return problem("rights");
    redirect(routes.applicationControl(id));
  },
);
