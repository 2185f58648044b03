import { generateSecret } from "otplib";
import { sealRegistration } from "@/lib/accounts/registration/registration-token";
import { seal } from "@/lib/accounts/second-factor/seal";
import { seedDemo } from "@/lib/interfaces/demo/story/seed-demo";
import { closeDb, db } from "@/lib/platform/db/client";
import { migrate } from "@/lib/platform/db/migrate";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";
import { invitationPath } from "@/lib/platform/secret/invitation-link";
import { authSecret } from "@/lib/platform/secret/portal-secret";
import { hashSecret, newSecret } from "@/lib/platform/secret/secret-token";
import { roleEmails } from "@/tests/support/permission-roles";
import { seedPermissionStory } from "@/tests/support/permission-story";
import { standInEmail } from "./people";

/**
 * A process that fills the database of its environment with the demonstration and the organisation of
 * the permission matrix. The last line that it prints is a JSON list of the addresses that nobody finds
 * by following links, because they are mailed.
 */
const day = 24 * 60 * 60 * 1000;

await migrate(env());
await seedDemo(db());
await seedPermissionStory(db());
const paths = [
  await invitation(),
  routes.resetPassword(await reset()),
  routes.finishRegistration(await sealRegistration({ email: "new@reef.example", next: null })),
];
await askForSecondStep();
for (const role of ["owner", "reviewer", "admin"] as const) await standIn(roleEmails[role]);
await closeDb();
console.log(JSON.stringify(paths));
process.exit();

async function invitation(): Promise<string> {
  const owner = await userOf(roleEmails.owner);
  const membership = await db().membership.findFirstOrThrow({ where: { userId: owner.id } });
  const { id } = await db().invitation.create({
    data: {
      organisationId: membership.organisationId,
      email: roleEmails.editor,
      role: "editor",
      invitedById: owner.id,
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + day),
    },
  });
  return invitationPath(id);
}

async function reset(): Promise<string> {
  const secret = newSecret();
  const { id: userId } = await userOf(roleEmails.viewer);
  const expiresAt = new Date(Date.now() + day);
  await db().passwordReset.create({
    data: { userId, tokenHash: hashSecret(secret), createdAt: new Date(), expiresAt },
  });
  return secret;
}

/** Whoever belongs to nothing is asked for a second step, so that its forms are seen. */
async function askForSecondStep(): Promise<void> {
  const { id: userId } = await userOf(roleEmails.stranger);
  const sealed = seal(generateSecret(), userId, authSecret());
  const now = new Date();
  await db().authenticatorApp.create({
    data: { userId, sealed, createdAt: now, confirmedAt: now },
  });
}

/** Somebody else with the same password and rights. */
async function standIn(email: string): Promise<void> {
  const { id, createdAt, ...own } = await db().user.findUniqueOrThrow({ where: { email } });
  const { id: userId } = await db().user.create({ data: { ...own, email: standInEmail(email) } });
  const memberships = await db().membership.findMany({ where: { userId: id } });
  for (const { organisationId, role } of memberships) {
    await db().membership.create({ data: { userId, organisationId, role } });
  }
}

function userOf(email: string) {
  return db().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
}
