import { z } from "zod";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import { parseAsn } from "@/lib/core/network/asn";
import { formatAsnRange, specialAsn } from "@/lib/core/network/special-asns";
import { currentPolicy } from "@/lib/core/policy/policies";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import {
  existingApplication,
  startApplication,
} from "@/lib/partnership/applications/draft/start-application";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { lookUpMeanwhile } from "@/lib/sources/peeringdb/look-up";

/** What the form that starts an application answers while it can't; what was typed stays. */
export type StartState = {
  asn: string;
  organisation: string;
  type: string;
  /** Full key of the sentence beside the ASN, with its values. */
  asnError: { words: string; values: Record<string, string | number> } | null;
  organisationError: boolean;
};

/** How long starting waits for PeeringDB, in ms; a later answer fills in the form that is open by then. */
export const waitForPeeringDbMs = 2500;

const typeSchema = z.enum(partnerTypes);

/** Reads the ASN of a network that may apply: public, and not Microsoft's own. */
export function readApplicantAsn(
  text: string,
): { ok: true; asn: number } | { ok: false; error: NonNullable<StartState["asnError"]> } {
  const parsed = parseAsn(text);
  if (!parsed.ok) {
    return { ok: false, error: { words: `document.asn.${parsed.code}`, values: parsed.values } };
  }
  const { asn } = parsed;
  const special = specialAsn(asn);
  if (special) {
    const values = { asn, range: formatAsnRange(special), source: special.source };
    return { ok: false, error: { words: `applications.new.special.${special.purpose}`, values } };
  }
  return currentPolicy.asnPublic.microsoftAsns.value.includes(asn)
    ? { ok: false, error: { words: "applications.new.special.microsoft", values: { asn } } }
    : { ok: true, asn };
}

/**
 * Starts the application the form asks for, or finds the one there is. PeeringDB is asked first;
 * when it takes its time, the application starts without it.
 */
export async function startFromForm(
  client: PrismaClient,
  actor: SignedInActor,
  form: FormData,
  peeringDbUrl: string,
): Promise<{ id: string } | { state: StartState }> {
  const typed = (name: string) => String(form.get(name) ?? "");
  const organisation = typed("organisation");
  const read = readApplicantAsn(typed("asn"));
  const allowed = may(actor, "application.create", organisation);
  if (!read.ok || !allowed) {
    const asnError = read.ok ? null : read.error;
    const { asn, type } = { asn: typed("asn"), type: typed("type") };
    return { state: { asn, organisation, type, asnError, organisationError: !allowed } };
  }
  const { asn } = read;
  const existing = await existingApplication(client, organisation, asn);
  if (existing) return { id: existing };
  const asking = { url: peeringDbUrl, now: new Date(), waitMs: waitForPeeringDbMs };
  const { answer } = await lookUpMeanwhile(client, asn, asking);
  const type = typeSchema.safeParse(form.get("type")).data ?? null;
  return {
    id: await startApplication(client, actor, { organisationId: organisation, asn, type, answer }),
  };
}
