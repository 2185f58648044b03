import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { closeDb, db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { runScript } from "@/tests/support/child";
import { listPartners } from "@/tests/support/exports";

beforeAll(() => listPartners(["Ridge", "Crag"]));

/** `npm run export`, as a process of its own; it opens an embedded database when we close it. */
async function run(...args: string[]) {
  await closeDb();
  return runScript("lib/interfaces/commands/export.ts", { args });
}

const out = (name: string) => join(env().dataDir, name);

it("writes a list into a file, says how many rows, and is in the audit trail", async () => {
  const path = out("partners.ndjson");
  const options = ["--columns", "name,type", "--filter", "q=ridge", "--out", path];
  const { code, output } = await run("partners", "--format", "ndjson", ...options);
  expect([code, output]).toEqual([0, "Partners: 1 row\n1 of 1 (100 %)\n"]);
  expect(readFileSync(path, "utf8")).toBe('{"name":"Ridge","type":"isp"}\n');
  expect(existsSync(`${path}.part`)).toBe(false);
  expect(await db().auditEvent.findMany()).toMatchObject([
    {
      actorName: "system",
      action: "export.made",
      objectId: "partners.ndjson",
      after: { filters: { q: "ridge" }, columns: ["name", "type"], rows: 1, from: "command line" },
    },
  ]);
});

it("refuses what it does not understand, and contacts unless they are asked for", async () => {
  const wrong = await run("partners", "--filter", "region=Atlantis", "--out", out("none.csv"));
  expect([wrong.code, wrong.output]).toEqual([2, "The filter region knows no “Atlantis”.\n"]);
  expect(existsSync(out("none.csv"))).toBe(false);
  const contacts = await run("contacts");
  expect(contacts.code).toBe(2);
  expect(contacts.output).toContain("--with-contacts");
  expect((await run("partners", "--colums", "name")).code).toBe(2);
  const asked = await run("contacts", "--with-contacts");
  expect(asked.code).toBe(0);
  expect(asked.output).toContain("partner,asn,type,role,contact,email,phone");
});

it("leaves no file when it cannot write it", async () => {
  const { code, output } = await run("partners", "--out", "/dev/null/partners.csv");
  expect(code).toBe(1);
  expect(output).toContain("/dev/null");
});
