import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { applicationDocumentSchema } from "@/lib/core/requirements/document";
import type { PartnerType } from "@/lib/core/requirements/vocabulary";
import {
  firstDocument,
  type SharedFacts,
} from "@/lib/partnership/applications/document/first-document";
import { listColumns } from "@/lib/partnership/applications/document/list-columns";
import { prefillFrom } from "@/lib/partnership/applications/peeringdb/prefill";
import { recordAudit } from "@/lib/platform/audit/record";
import { uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { PeeringDbAnswer } from "@/lib/sources/peeringdb/rows";

export type Start = {
  organisationId: string;
  asn: number;
  /** null: as PeeringDB's kind of network suggests, else as the organisation's other one, else isp. */
  type: PartnerType | null;
  /** What PeeringDB said, if it could be asked. */
  answer: PeeringDbAnswer | null;
};

/** The application an organisation has for an ASN, or null. */
export async function existingApplication(
  client: PrismaClient,
  organisationId: string,
  asn: number,
): Promise<string | null> {
  const row = await client.application.findFirst({
    where: { organisationId, asn: BigInt(asn) },
    select: { id: true },
  });
  return row?.id ?? null;
}

/**
 * Starts an application for an ASN and returns its id. An organisation has one application for an
 * ASN: started again, or twice at once, the first one is opened.
 */
export async function startApplication(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  start: Start,
  now = new Date(),
): Promise<string> {
  const { organisationId, asn } = start;
  try {
    return (
      (await existingApplication(client, organisationId, asn)) ??
      (await create(client, actor, start, now))
    );
  } catch (error) {
    if (!uniqueViolation(error)) throw error;
    const id = await existingApplication(client, organisationId, asn);
    if (!id) throw error;
    return id;
  }
}

/** What an organisation's other application says that holds for this one too. */
function sharedFacts(document: unknown): SharedFacts {
  const known = applicationDocumentSchema.safeParse(document).data;
  const agreementSignedOn = known?.partner.agreementSignedOn;
  return {
    ...(known?.contacts?.length && { contacts: known.contacts }),
    ...(agreementSignedOn && { agreementSignedOn }),
  };
}

function create(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  { organisationId, asn, type, answer }: Start,
  now: Date,
): Promise<string> {
  return client.$transaction(async (tx) => {
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true },
    });
    const prefill = answer?.net ? prefillFrom(answer) : null;
    const other = await tx.application.findFirst({
      where: { organisationId },
      orderBy: [{ lastEditedAt: "desc" }, { id: "desc" }],
      select: { document: true, partnerType: true },
    });
    const document = firstDocument({
      asn,
      organisationName: organisation.name,
      type: type ?? prefill?.type ?? other?.partnerType ?? "isp",
      prefill,
      shared: sharedFacts(other?.document),
    });
    const { id } = await tx.application.create({
      data: {
        organisation: { connect: { id: organisationId } },
        asn: BigInt(asn),
        document,
        lastEditedBy: { connect: { id: actor.userId } },
        lastEditedAt: now,
        createdAt: now,
        ...listColumns(document),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "application.created",
      objectType: "application",
      objectId: id,
      after: { asn, organisation: organisation.name },
    });
    return id;
  });
}
