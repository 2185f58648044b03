import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { formatAsn } from "@/lib/core/network/asn";
import { recordAudit } from "@/lib/platform/audit/record";
import { type Clock, databaseClock } from "@/lib/platform/db/clock";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isLocale } from "@/lib/platform/i18n/locales";
import { takeAttempt } from "@/lib/platform/limits/rate-limit";
import { sendMail } from "@/lib/platform/mail/send";
import { knownAnswer } from "@/lib/sources/peeringdb/answers";
import { knownRdap } from "@/lib/sources/rdap/answers";
import { codesByAccount, codesByAsn, codesByMailbox } from "./limits";
import { maskAddress } from "./mask-address";
import type { Claim } from "./proof";
import { codeLifeMs, contactKey, hashCode, newCode, spacedCode } from "./registry-code";
import { shownContacts } from "./registry-contacts";

export type CodeSent =
  /** The code, for a demonstration that shows it. */
  { ok: true; code: string } | { ok: false; code: "contact-changed" | "too-many" | "mail-failed" };

/**
 * Mails a code to a contact that a registry shows for the ASN, in the place of an earlier one. The
 * mail goes at once, since it is a secret; one that cannot be sent leaves no code.
 *
 * @param key names the contact (`contactKey`).
 */
export async function sendCode(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name" | "locale">,
  claim: Claim,
  key: string,
  clock: Clock = databaseClock(client),
): Promise<CodeSent> {
  const { organisationId, asn } = claim;
  const now = await clock();
  const shown = shownContacts(await knownRdap(client, asn), await knownAnswer(client, asn));
  const contact = shown?.contacts.find(({ address }) => contactKey(asn, address) === key);
  if (!shown || !contact) return { ok: false, code: "contact-changed" };
  const { address, roles } = contact;
  const allowed =
    (await takeAttempt(client, codesByAccount, actor.userId, now)) &&
    (await takeAttempt(client, codesByMailbox, address, now)) &&
    (await takeAttempt(client, codesByAsn, String(asn), now));
  if (!allowed) return { ok: false, code: "too-many" };

  const code = newCode();
  const codeHash = hashCode(code, claim);
  const organisation = await client.$transaction(async (tx) => {
    const row = {
      userId: actor.userId,
      source: shown.source,
      address,
      roles,
      codeHash,
      sentAt: now,
      expiresAt: new Date(now.getTime() + codeLifeMs),
      tries: 0,
    };
    await tx.registryCode.upsert({
      where: { organisationId_asn: { organisationId, asn: BigInt(asn) } },
      create: { organisationId, asn: BigInt(asn), ...row },
      update: row,
      select: { id: true },
    });
    const found = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true },
    });
    await recordAudit(tx, {
      actor,
      action: "control.code-sent",
      objectType: "organisation",
      objectId: organisationId,
      after: { asn, source: shown.source, address: maskAddress(address), roles },
    });
    return found.name;
  });
  const sent = await sendMail({
    to: address,
    locale: isLocale(actor.locale) ? actor.locale : "en",
    kind: "registryCode",
    values: {
      asn: formatAsn(asn),
      organisation,
      person: actor.name,
      code: spacedCode(code),
    },
  });
  if (sent) return { ok: true, code };
  await client.registryCode.deleteMany({
    where: { organisationId, asn: BigInt(asn), codeHash },
  });
  return { ok: false, code: "mail-failed" };
}
