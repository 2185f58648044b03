import { demoPassword } from "@/lib/accounts/demo/demo-account";
import { hashPassword } from "@/lib/accounts/passwords/password";
import { startPeeringDb } from "@/lib/interfaces/demo/peeringdb/server";
import { submitted } from "@/lib/interfaces/demo/story/apply";
import { tidewaterCable } from "@/lib/interfaces/demo/story/companies";
import { declaration } from "@/lib/interfaces/demo/story/declare";
import { join, person } from "@/lib/interfaces/demo/story/people";
import { startApplication } from "@/lib/partnership/applications/draft/start-application";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { reopenDecision } from "@/lib/partnership/review/decisions/reopen";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { roleEmails } from "./permission-roles";

/**
 * An organisation of its own beside the demonstration, with somebody in each role, a draft and a
 * submission, so that what other browser tests do to theirs changes no cell of the permission
 * matrix. Nobody is told of it: notices and mails of the story are removed.
 */
export async function seedPermissionStory(db: PrismaClient): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const owner = await person(db, { name: "Lucia Ferrant", email: roleEmails.owner, passwordHash });
  const editor = await person(db, { name: "Marek Dolny", email: roleEmails.editor, passwordHash });
  const viewer = await person(db, { name: "Hana Ivers", email: roleEmails.viewer, passwordHash });
  const conflicted = await person(db, {
    name: "Tomas Brandt",
    email: roleEmails.conflicted,
    staffRole: "reviewer",
    passwordHash,
  });
  await person(db, { name: "Odd Strand", email: roleEmails.stranger, passwordHash });

  const company = {
    ...tidewaterCable,
    name: "Lagoon Fibre",
    asn: 399_870,
    domain: "lagoon.example",
    asSet: "RIPE::AS-LAGOON",
    prefix: "185.11.0.0/22",
  };
  const document = declaration(company);
  // A single link in Dublin: there is something to waive.
  document.locations?.[0]?.connections?.pop();
  const at = new Date(Date.now() - 3_600_000);
  const peeringDb = await startPeeringDb();
  try {
    const { id, organisationId } = await submitted(db, {
      founder: owner,
      document,
      peeringDbUrl: peeringDb.url,
      at,
    });
    await declinedAndReopened(db, id, at);
    const start = { organisationId, asn: 399_871, type: company.type, answer: null };
    await startApplication(db, owner, start, at);
    await join(db, editor, organisationId, "editor");
    await join(db, viewer, organisationId, "viewer");
    await join(db, conflicted, organisationId, "viewer");
    await db.notification.deleteMany({ where: { href: { contains: id } } });
    await db.mailOutbox.deleteMany();
  } finally {
    await peeringDb.close();
  }
}

/** So that there is a decision to read, of something that can still be decided. */
async function declinedAndReopened(db: PrismaClient, applicationId: string, at: Date) {
  const reviewer = await person(db, {
    name: "Ines Quaranta",
    email: "ines.quaranta@portal.example",
    staffRole: "reviewer",
  });
  const about = { applicationId, revision: 1, reason: "Dublin has a single connection." };
  await decide(db, reviewer, { ...about, kind: "declined", seen: "", check: "" }, at);
  await reopenDecision(db, reviewer, about, at);
  await db.user.update({ where: { id: reviewer.userId }, data: { staffRole: null } });
}
