import { beforeEach, describe, expect, it } from "vitest";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import {
  applyImport,
  pendingImport,
  stageImport,
} from "@/lib/partnership/applications/import/import-document";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { draftFor, personWithOrganisation } from "./people";

beforeEach(clearDatabase);

async function drafted() {
  const person = await personWithOrganisation();
  return { ...person, id: await draftFor(person) };
}
const document = (more: object = {}, partner: object = {}) =>
  JSON.stringify({
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type: "voice", asn: 399990, ...partner },
    ...more,
  });

describe("importing", () => {
  it("says what would change, then replaces the draft", async () => {
    const { actor, id } = await drafted();
    await stageImport(
      db(),
      id,
      `\uFEFF${document({ locations: [{ metro: "oslo", connections: [{ bandwidthMbps: 10000 }] }] })}`,
    );
    const pending = await pendingImport(db(), id);
    expect(pending?.changes).toEqual([
      { part: "partner", before: null, after: null },
      { part: "locations", before: 0, after: 1 },
      { part: "connections", before: 0, after: 1 },
    ]);
    expect((await openApplication(db(), id))?.document.locations).toBeUndefined();
    expect(await applyImport(db(), actor, id, pending?.version ?? 0)).toBe("done");
    const opened = await openApplication(db(), id);
    expect(opened?.document.partner.type).toBe("voice");
    expect(opened?.document.locations?.[0]?.metro).toBe("Oslo");
    expect(await pendingImport(db(), id)).toBeNull();
    expect(await applyImport(db(), actor, id, opened?.version ?? 0)).toBe("impossible");
  });

  it("refuses to replace a draft that has changed since", async () => {
    const { actor, id } = await drafted();
    await stageImport(db(), id, document());
    await db().application.update({ where: { id }, data: { version: { increment: 1 } } });
    expect(await applyImport(db(), actor, id, 1)).toBe("changed-meanwhile");
    expect(await applyImport(db(), actor, id, 2)).toBe("done");
  });

  it("names all problems at once and keeps what was handed in", async () => {
    const { id } = await drafted();
    const text = document(
      { colour: "blue", traffic: { sites: [{ name: "X", latitude: 91, longitude: 0, share: 1 }] } },
      { type: "airline", nmae: "x" },
    );
    await stageImport(db(), id, text);
    const pending = await pendingImport(db(), id);
    expect(pending?.changes).toBeNull();
    expect(pending?.text).toBe(text);
    expect(pending?.issues.map(({ path }) => path).sort()).toEqual([
      "/colour",
      "/partner/nmae",
      "/partner/type",
      "/traffic/sites/0/latitude",
    ]);
  });

  it.each([
    ["nothing", " ", "empty"],
    ["no JSON", "{", "not-json"],
    ["another ASN", document({}, { asn: 399991 }), "other-asn"],
    ["a list", "[]", "not-a-document"],
  ])("refuses %s with a reason", async (_name, text, code) => {
    const { id } = await drafted();
    await stageImport(db(), id, text);
    expect((await pendingImport(db(), id))?.issues[0]?.code).toBe(code);
  });

  it("takes a document of 20 MB", async () => {
    const { actor, id } = await drafted();
    const sites = Array.from({ length: 5000 }, (_, index) => ({
      name: `Place ${index} ${"x".repeat(1500)}`,
      latitude: 50,
      longitude: 8,
      share: 1,
    }));
    const measurements = Array.from({ length: 6000 }, (_, index) => ({
      site: sites[index % 5000]?.name,
      metro: "Frankfurt",
      rttMs: 5,
      measuredAt: "2026-11-01T00:00:00Z",
      source: "y".repeat(400),
    }));
    const text = document({ traffic: { sites }, measurements });
    expect(text.length).toBeGreaterThan(19_000_000);
    await stageImport(db(), id, text);
    const pending = await pendingImport(db(), id);
    expect(pending?.issues).toEqual([]);
    expect(pending?.text).toBeNull();
    expect(await applyImport(db(), actor, id, 1)).toBe("done");
  });
});
