import { inspect } from "node:util";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { clearDatabase } from "@/tests/support/database";
import { makeDocument, makePerson } from "@/tests/support/factories";
import { privateDataIn } from "@/tests/support/private-data";

beforeEach(clearDatabase);

const contact = { role: "noc", name: "Quokka Lund", email: "quokka@ridge.example" };
const document = {
  ...makeDocument(),
  contacts: [{ ...contact, phone: "+47 22 11 33 44" }],
} as unknown as Prisma.InputJsonObject;

/** All that a log could show of an error: its message, its stack and whatever hangs on it. */
const logged = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => "",
    (error: unknown) => inspect(error, { depth: 20 }),
  );

describe("an error of the database shows nobody's data", () => {
  const refused = { organisationId: "none", document, asn: 1n } as const;
  const whole = { ...refused, partnerName: "Quokka Lund", partnerType: "isp" as const };
  const failures: Record<string, () => Promise<unknown>> = {
    "an argument of the wrong kind": () =>
      db().application.create({ data: { ...whole, partnerName: 5 as never } }),
    "an argument that is missing": () => db().application.create({ data: refused as never }),
    "a broken reference": () => db().application.create({ data: whole }),
    "a broken check": () => db().application.create({ data: { ...whole, version: 0 } }),
    "a broken check in a transaction": () =>
      db().$transaction((tx) => tx.application.create({ data: { ...whole, version: 0 } })),
    "a broken check in plain SQL": () =>
      db()
        .$executeRaw`INSERT INTO "MailOutbox" ("id", "to", "locale", "kind", "values", "nextAttemptAt",
        "attempts") VALUES ('x', ${contact.email}, 'en', 'decided', '{}', now(), -1)`,
    "a value given twice": async () => {
      const data = { email: contact.email, name: contact.name };
      await db().user.create({ data });
      await db().user.create({ data });
    },
  };

  it.each(Object.keys(failures))("%s", async (name) => {
    await makePerson();
    const log = await logged(failures[name] ?? (async () => {}));
    expect(log).not.toBe("");
    expect(privateDataIn(log, { known: [contact.name, contact.email] })).toEqual([]);
  });
});

describe("the look at a log", () => {
  it("finds addresses, phone numbers and what the test knows, and nothing in an honest log", () => {
    const log = `Invalid value { email: "noc@isp.example" }\n phone: '+49 (30) 1234-567'\nname Zed`;
    expect(privateDataIn(log, { known: ["Zed"] }).map(({ found }) => found)).toEqual([
      "noc@isp.example",
      "+49 (30) 1234-567",
      "Zed",
    ]);
    const honest = `The portal is at http://localhost:3000\nAudit anchor: 12,${"0a".repeat(32)} at 2026-11-27T10:00:00.000Z\n  at x (/a/node_modules/@prisma/client/runtime/client.js:10:1374)\n portal@localhost 2026-11-27T10:00:00+08:00`;
    expect(privateDataIn(honest)).toEqual([]);
    expect(privateDataIn("from portal@a.example", { allowed: ["portal@a.example"] })).toEqual([]);
  });
});
