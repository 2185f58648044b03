import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Measurement } from "@/lib/core/requirements/document";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { saveSection } from "@/lib/partnership/applications/draft/save-section";
import { applyImport, stageImport } from "@/lib/partnership/applications/import/import-document";
import { addMeasurements } from "@/lib/partnership/applications/measurements/measurements-add";
import { declaredMeasurements } from "@/lib/partnership/applications/measurements/measurements-declared";
import { previewMeasurements } from "@/lib/partnership/applications/measurements/measurements-preview";
import type { HandedIn } from "@/lib/partnership/applications/measurements/measurements-read";
import {
  removeAllMeasurements,
  removeMeasurement,
} from "@/lib/partnership/applications/measurements/measurements-remove";
import {
  stageAtlas,
  stagedAtlas,
} from "@/lib/partnership/applications/measurements/measurements-staged";
import { db } from "@/lib/platform/db/client";
import { measurementKey } from "@/lib/sources/atlas/new-measurements";
import { clearDatabase } from "@/tests/support/database";
import { draftFor, personWithOrganisation } from "./people";

beforeEach(clearDatabase);

const sites = [
  { name: "Oslo", latitude: 59.91, longitude: 10.75, share: 3 },
  { name: "Bergen", latitude: 60.39, longitude: 5.32, share: 1 },
];
const ping = (probe: number, target: string, minute: number, rtt = 2) =>
  JSON.stringify({
    ...{ fw: 5080, type: "ping", dst_name: target, dst_addr: "198.51.100.7", msm_id: 1001 },
    ...{ prb_id: probe, timestamp: 1_793_870_400 + minute * 60, result: [{ rtt }] },
  });
const probe = (id: number, latitude: number, longitude: number) => ({ id, latitude, longitude });
const probes = JSON.stringify([probe(1, 59.9, 10.8), probe(2, 60.4, 5.3), probe(3, 48, 11)]);
const results = [
  ping(1, "osl01.edge.example.net", 0),
  "{ cut off",
  ping(2, "osl01.edge.example.net", 0, 9),
  ping(2, "198.51.100.9", 0, 8),
  ping(3, "osl01.edge.example.net", 0),
].join("\n");

async function drafted(measurements: readonly Measurement[] = []) {
  const person = await personWithOrganisation();
  const id = await draftFor(person);
  const document = {
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type: "isp", asn: 399990 },
    locations: [{ metro: "Oslo" }],
    traffic: { sites },
    measurements,
  };
  await stageImport(db(), id, JSON.stringify(document));
  expect(await applyImport(db(), person.actor, id, 1)).toBe("done");
  return { actor: person.actor, id };
}

const open = async (id: string) => {
  const application = await openApplication(db(), id);
  if (!application) throw new Error("no application");
  return application;
};

async function stage(id: string, handedIn: Partial<HandedIn>) {
  const { document } = await open(id);
  const metros = (document.locations ?? []).map(({ metro }) => metro);
  return stageAtlas(db(), id, { results: "", probes: "", ...handedIn }, metros);
}

async function staged(id: string) {
  const waiting = await stagedAtlas(db(), id);
  if (!waiting) throw new Error("nothing staged");
  return waiting;
}

const addition = async (id: string, metros = ["Oslo"]) => ({
  applicationId: id,
  version: (await open(id)).version,
  token: (await staged(id)).token,
  metros,
});

describe("results of RIPE Atlas", () => {
  it("wait with what was read, guessed and skipped", async () => {
    const { id } = await drafted();
    expect(await stage(id, { results, probes })).toBe("done");
    const waiting = await staged(id);
    expect(waiting.results).toHaveLength(4);
    expect(waiting.results[0]).toEqual({
      probe: 1,
      target: "osl01.edge.example.net",
      measurement: 1001,
      rttMs: 2,
      measuredAt: "2026-11-05T09:20:00.000Z",
    });
    expect(waiting.skippedResults).toEqual([{ code: "not-json", count: 1, ranges: [[2, 2]] }]);
    expect(waiting.targets.map(({ target, metro }) => [target, metro])).toEqual([
      ["osl01.edge.example.net", "Oslo"],
      ["198.51.100.9", ""],
    ]);
    const row = await db().application.findUniqueOrThrow({ where: { id } });
    const preview = previewMeasurements(waiting, declaredMeasurements(row));
    expect(preview.probes.map(({ match }) => match)).toEqual(["site", "site", "no-site-near"]);
    expect(preview).toMatchObject({ known: 0, withoutMetro: 1, room: 100_000 });
    expect(preview.added).toHaveLength(2);
    expect((await open(id)).document.measurements ?? []).toEqual([]);
  });

  it("are added once, with a trace in the audit trail", async () => {
    const { actor, id } = await drafted();
    await stage(id, { results, probes });
    const { version } = await open(id);
    const adding = await addition(id, ["oslo", "Stockholm"]);
    expect(await addMeasurements(db(), actor, adding)).toEqual({ ok: true, count: 3 });
    const { document, version: after } = await open(id);
    expect(after).toBe(version + 1);
    expect(document.measurements?.map(({ site, metro, rttMs }) => [site, metro, rttMs])).toEqual([
      ["Oslo", "Oslo", 2],
      ["Bergen", "Oslo", 9],
      ["Bergen", "Stockholm", 8],
    ]);
    expect(await addMeasurements(db(), actor, adding)).toEqual({ ok: false, code: "impossible" });
    const event = await db().auditEvent.findFirstOrThrow({
      where: { objectId: id, action: "application.measurements-added" },
    });
    expect(event.after).toEqual({ version: after, measurements: 3 });
  });

  it("leave alone what is declared already", async () => {
    const { actor, id } = await drafted();
    await stage(id, { results, probes });
    await addMeasurements(db(), actor, await addition(id));
    await stage(id, { results: `${results}\n${ping(1, "osl01.edge.example.net", 7)}`, probes });
    expect(await addMeasurements(db(), actor, await addition(id))).toEqual({ ok: true, count: 1 });
    await stage(id, { results, probes });
    expect(await addMeasurements(db(), actor, await addition(id))).toEqual({
      ok: false,
      code: "nothing-new",
    });
    expect((await open(id)).document.measurements).toHaveLength(3);
  });

  it("take places of probes handed in later", async () => {
    const { actor, id } = await drafted();
    expect(await stage(id, {})).toBe("empty");
    expect(await stage(id, { probes })).toBe("no-results");
    await stage(id, { results });
    expect((await staged(id)).places.size).toBe(0);
    expect(await stage(id, { probes })).toBe("done");
    expect((await staged(id)).results).toHaveLength(4);
    expect(await addMeasurements(db(), actor, await addition(id))).toEqual({ ok: true, count: 2 });
  });

  it("wait with their choices when the draft was changed meanwhile", async () => {
    const { actor, id } = await drafted();
    await stage(id, { results, probes });
    const adding = await addition(id, ["Oslo", "Copenhagen"]);
    await saveSection(db(), actor, {
      applicationId: id,
      section: "traffic",
      version: adding.version,
      values: { traffic: { ...(await open(id)).values.traffic, peakMbps: "5 Gbps" } },
    });
    const changed = { ok: false, code: "changed-meanwhile" };
    expect(await addMeasurements(db(), actor, adding)).toEqual(changed);
    expect((await staged(id)).targets.map(({ metro }) => metro)).toEqual(["Oslo", "Copenhagen"]);
    expect((await open(id)).document.traffic?.peakMbps).toBe(5000);
    const again = { ...adding, version: (await open(id)).version };
    expect(await addMeasurements(db(), actor, again)).toEqual({ ok: true, count: 3 });
  });

  it("are not mistaken for others handed in meanwhile", async () => {
    const { actor, id } = await drafted();
    await stage(id, { results, probes });
    const adding = await addition(id, ["Oslo"]);
    // What was handed in is told apart by the millisecond of its time.
    const handedIn = Date.now();
    await vi.waitUntil(() => Date.now() > handedIn, { interval: 1 });
    await stage(id, { results: ping(1, "fra.edge.example.net", 0), probes });
    const outcome = await addMeasurements(db(), actor, adding);
    expect(outcome).toEqual({ ok: false, code: "changed-meanwhile" });
    expect((await staged(id)).targets[0]?.metro).toBe("Frankfurt");
  });

  it("hold odd characters and an application that is not editable", async () => {
    const { actor, id } = await drafted();
    await stage(id, { results: ping(1, "osl.\u0000\uD800.example.net", 0), probes });
    const adding = await addition(id);
    await db().application.update({
      where: { id },
      data: { state: "submitted", submittedAt: new Date() },
    });
    expect(await addMeasurements(db(), actor, adding)).toEqual({ ok: false, code: "impossible" });
    await db().application.update({ where: { id }, data: { state: "draft" } });
    expect(await addMeasurements(db(), actor, adding)).toEqual({ ok: true, count: 1 });
  });
});

const old = (count: number): Measurement[] =>
  Array.from({ length: count }, (_, index) => ({
    site: "Oslo",
    metro: "Oslo",
    rttMs: 2 + index / 1000,
    measuredAt: "2026-11-01T00:00:00Z",
  }));

it("an application holds 100,000 measurements and not one more", async () => {
  const { actor, id } = await drafted(old(99_999));
  await stage(id, { results, probes });
  const adding = await addition(id);
  expect(await addMeasurements(db(), actor, adding)).toEqual({ ok: false, code: "too-many" });
  await stage(id, { results: ping(1, "osl.edge.example.net", 0), probes });
  expect(await addMeasurements(db(), actor, await addition(id))).toEqual({ ok: true, count: 1 });
  expect((await open(id)).document.measurements).toHaveLength(100_000);
});

describe("removing measurements", () => {
  it("takes away the one named, once", async () => {
    const { actor, id } = await drafted(old(3));
    const [, second] = old(3);
    const key = measurementKey(second as Measurement);
    expect(await removeMeasurement(db(), actor, id, key)).toEqual({ ok: true, count: 1 });
    expect(await removeMeasurement(db(), actor, id, key)).toEqual({ ok: true, count: 0 });
    const left = (await open(id)).document.measurements;
    expect(left?.map(({ rttMs }) => rttMs)).toEqual([2, 2.002]);
    expect(
      await db().auditEvent.count({ where: { action: "application.measurements-removed" } }),
    ).toBe(1);
  });

  it("takes away all, also those that wait for their site, of the version on screen", async () => {
    const { actor, id } = await drafted(old(3));
    const { version, values } = await open(id);
    const [, bergen] = values.traffic.sites;
    await saveSection(db(), actor, {
      applicationId: id,
      section: "traffic",
      version,
      values: { traffic: { ...values.traffic, sites: bergen ? [bergen] : [] } },
    });
    expect((await open(id)).document.measurements).toBeUndefined();
    const outdated = await removeAllMeasurements(db(), actor, id, version);
    expect(outdated).toEqual({ ok: false, code: "changed-meanwhile" });
    expect((await open(id)).basis.measurements).toHaveLength(3);
    const removed = await removeAllMeasurements(db(), actor, id, version + 1);
    expect(removed).toEqual({ ok: true, count: 3 });
    const after = await open(id);
    expect(after.basis.measurements).toEqual([]);
    expect(after.values.traffic.sites).toEqual([bergen]);
  });
});
