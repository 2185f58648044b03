import { once } from "node:events";
import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "@/lib/platform/db/client";
import { deliverDue } from "@/lib/platform/mail/deliver";
import { startScript } from "@/tests/support/child";
import { makeApprovable, makePerson } from "@/tests/support/factories";
import { startMailServer } from "@/tests/support/mail-server";

afterAll(() => {
  delete process.env.SMTP_URL;
});

/** An application that can be approved, and whom its organisation is told by. */
async function approvable() {
  const { id, organisationId } = await makeApprovable();
  const { userId, email } = await makePerson({ name: "Nadia Rask" });
  await db().membership.create({ data: { organisationId, userId, role: "owner" } });
  return { id, email };
}

it("a server killed between its decisions and their mails: what was decided is told, once", async () => {
  const applications = await Promise.all(Array.from({ length: 12 }, approvable));
  const { userId } = await makePerson({ staffRole: "reviewer" });
  await closeDb();
  const args = [userId, ...applications.map(({ id }) => id)];
  const child = startScript("tests/support/approve-until-killed.ts", { args });
  let printed = "";
  let trouble = "";
  child.stderr?.on("data", (chunk) => {
    trouble += chunk;
  });
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
    // In the middle of the next one.
    if (printed.split("\n").length > 5) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  expect({ signal, trouble }).toEqual({ signal: "SIGKILL", trouble: "" });
  const said = printed.split("\n").slice(0, -1);

  const decisions = await db().decision.findMany({
    select: { kind: true, checkId: true, revision: { select: { applicationId: true } } },
  });
  const decided = decisions.map(({ revision }) => revision.applicationId).sort();
  expect(decided).toEqual(expect.arrayContaining(said));
  expect(decided.length).toBeLessThan(applications.length);
  // Nothing of a decision is there without the rest of it.
  const approved = await db().application.findMany({ where: { state: "approved" } });
  expect(approved.map(({ id }) => id).sort()).toEqual(decided);
  const listed = await db().partner.findMany();
  expect(listed.map(({ applicationId }) => applicationId).sort()).toEqual(decided);
  const events = await db().auditEvent.findMany({ where: { action: "application.approved" } });
  expect(events.map(({ objectId }) => objectId).sort()).toEqual(decided);
  expect(decisions.every(({ checkId }) => checkId !== null)).toBe(true);

  const server = await startMailServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  expect(await deliverDue(db())).toEqual({ sent: decided.length, failed: 0 });
  expect(await deliverDue(db())).toEqual({ sent: 0, failed: 0 });
  const told = applications.filter(({ id }) => decided.includes(id)).map(({ email }) => email);
  expect(server.arrived.map(({ to }) => to).sort()).toEqual(told.sort());
  await server.close();
}, 90_000);
