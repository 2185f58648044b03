import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fictionalRows } from "@/lib/interfaces/demo/peeringdb/rows";
import { type FakePeeringDb, startPeeringDb } from "@/lib/interfaces/demo/peeringdb/server";
import { deleteDraft } from "@/lib/partnership/applications/draft/delete-draft";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { runSectionForm } from "@/lib/partnership/applications/form/run-section-form";
import { noFormState } from "@/lib/partnership/applications/form/section-form";
import { startFromForm } from "@/lib/partnership/applications/form/start-form";
import { differenceKey, differences } from "@/lib/partnership/applications/peeringdb/differences";
import { metroFacilities } from "@/lib/partnership/applications/peeringdb/metro-facilities";
import { peeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import { unusedFacilities } from "@/lib/partnership/applications/peeringdb/unused-facilities";
import { db } from "@/lib/platform/db/client";
import { lookUp } from "@/lib/sources/peeringdb/look-up";
import { clearDatabase } from "@/tests/support/database";
import { makeMember, makePerson } from "@/tests/support/factories";

let peeringDb: FakePeeringDb;
beforeAll(async () => {
  peeringDb = await startPeeringDb();
});
afterAll(() => peeringDb.close());
beforeEach(async () => {
  await clearDatabase();
  peeringDb.setTrouble(null);
  peeringDb.requests.length = 0;
});

function formOf(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, texts] of Object.entries(fields)) {
    for (const text of [texts].flat()) form.append(name, text);
  }
  return form;
}

async function started() {
  const { id: organisation } = await db().organisation.create({ data: { name: "Ridge Networks" } });
  const actor = await makeMember(await makePerson(), organisation);
  const form = formOf({ asn: "AS399990", organisation, type: "" });
  const outcome = await startFromForm(db(), actor, form, peeringDb.url);
  if (!("id" in outcome)) throw new Error("not started");
  const { id } = outcome;
  const post = async (section: string, fields: Record<string, string | string[]>) => {
    const version = String((await openApplication(db(), id))?.version);
    const common = { application: id, section, version, page: "1" };
    return runSectionForm(
      db(),
      actor,
      noFormState,
      formOf({ ...common, ...fields }),
      peeringDb.url,
    );
  };
  const values = async () => {
    const open = await openApplication(db(), id);
    if (!open) throw new Error("gone");
    return open.values;
  };
  return { id, actor, post, values };
}

const at = "/locations/0/connections/0";
const osl2 = { [`${at}/facility`]: "Fjordhall OSL2", [`${at}/peeringDbFacilityId`]: "" };

describe("a facility posted without scripts", () => {
  it("gets the number of the name that was suggested, the network's own or any known there", async () => {
    const { actor, post, values } = await started();
    await post("locations", {
      "/locations/0/metro": "Oslo",
      [`${at}/bandwidthMbps`]: "100G",
      ...osl2,
    });
    expect((await values()).locations[0]?.connections[0]).toMatchObject({
      facility: "Fjordhall OSL2",
      peeringDbFacilityId: "900002",
    });
    const list = await metroFacilities(db(), actor, "Oslo", { url: peeringDb.url, again: false });
    const wide = list?.facilities.find(({ name }) => name.startsWith("Wide Hall"));
    await post("locations", { [`${at}/facility`]: wide?.name ?? "" });
    expect((await values()).locations[0]?.connections[0]).toMatchObject({
      facility: wide?.name,
      peeringDbFacilityId: String(wide?.id),
    });
    await post("locations", { [`${at}/facility`]: "Our own shed" });
    expect((await values()).locations[0]?.connections[0]).toMatchObject({
      facility: "Our own shed",
      peeringDbFacilityId: "",
    });
  });

  it("is taken out when the location moves, which is said with what it was", async () => {
    const { post, values } = await started();
    await post("locations", {
      "/locations/0/metro": "Oslo",
      [`${at}/bandwidthMbps`]: "100G",
      ...osl2,
    });
    const outcome = await post("locations", {
      "/locations/0/metro": "Stockholm",
      [`${at}/facility`]: "Fjordhall OSL2",
      [`${at}/peeringDbFacilityId`]: "900002",
    });
    expect(outcome).toMatchObject({
      state: {
        moved: [{ from: "Oslo", to: "Stockholm", facilities: ["Fjordhall OSL2 (900002)"] }],
      },
    });
    expect((await values()).locations[0]).toMatchObject({
      metro: "Stockholm",
      connections: [{ facility: "", peeringDbFacilityId: "", bandwidthMbps: "100 Gbps" }],
    });
  });
});

describe("the facilities known in a metro", () => {
  it("are asked for once a day whoever wants them, and by one person not without end", async () => {
    const { actor } = await started();
    peeringDb.requests.length = 0;
    const ask = (metro: string, again = false) =>
      metroFacilities(db(), actor, metro, { url: peeringDb.url, again });
    await Promise.all([ask("Oslo"), ask("Stockholm")]);
    await ask("Oslo");
    expect(peeringDb.requests).toHaveLength(2);
    expect(await ask("Atlantis")).toBeNull();
    peeringDb.setTrouble({ kind: "server-error" });
    expect((await ask("London"))?.failure).toBe("server-error");
    await db().rateLimit.updateMany({
      where: { key: { startsWith: "peeringdb-facilities-account:" } },
      data: { count: 60 },
    });
    peeringDb.setTrouble(null);
    expect((await ask("London", true))?.failure).toBe("rate-limited");
    expect((await ask("Oslo"))?.failure).toBeNull();
  });
});

describe("a facility that lies in no edge metro", () => {
  const bergen = 900006;

  it("is listed with the reason, and becomes a connection of the metro it is given", async () => {
    const { id, post, values } = await started();
    const open = await openApplication(db(), id);
    expect(open && peeringDbHelp(open.peeringDb).unplaced).toMatchObject([
      { id: bergen, name: "Bryggen BGO", city: "Bergen", country: "NO", why: "far" },
    ]);
    const wrong = await post("locations", { op: "place-facilities", [`place-${bergen}`]: "Bergn" });
    expect(wrong).toMatchObject({ state: { left: { [bergen]: "Bergn" } } });
    expect((await values()).locations).toEqual([]);
    const placed = await post("locations", {
      op: "place-facilities",
      placeBandwidth: "100G",
      [`place-${bergen}`]: "Stavanger",
    });
    expect(placed).toEqual({ goTo: `/applications/${id}/locations#field-locations-0-metro` });
    expect((await values()).locations).toMatchObject([
      {
        metro: "Stavanger",
        connections: [{ facility: "Bryggen BGO", peeringDbFacilityId: String(bergen) }],
      },
    ]);
  });

  it("is said not to be used, and used after all; neither changes the document", async () => {
    const { id, actor, post, values } = await started();
    const before = await values();
    await post("locations", { op: `facility-unused:${bergen}` });
    expect(await unusedFacilities(db(), id)).toEqual([bergen]);
    expect(await values()).toEqual(before);
    await post("locations", { op: "facility-unused:1e99" });
    await post("locations", { op: "facility-unused:99999999999" });
    await post("locations", { op: `facility-used:${bergen}` });
    expect(await unusedFacilities(db(), id)).toEqual([]);
    await post("locations", { op: `facility-unused:${bergen}` });
    const version = (await openApplication(db(), id))?.version ?? 0;
    expect(await deleteDraft(db(), actor, { applicationId: id, version })).toMatchObject({
      ok: true,
    });
    expect(await db().unusedFacility.count()).toBe(0);
  });
});

describe("taking over what PeeringDB changed", () => {
  it("changes the sections it is about, all at once, and only what was shown", async () => {
    const { id, post, values } = await started();
    const rows = fictionalRows();
    rows.net = rows.net.map((row) => ({
      ...row,
      name: "Fjord Networks",
      irr_as_set: "RIPE::AS-FJORDNETWORKS",
    }));
    rows.poc = rows.poc.filter(({ name }) => name !== "Abuse");
    const other = await startPeeringDb({ rows });
    try {
      const now = new Date(Date.now() + 3_600_000);
      await lookUp(db(), 399990, { url: other.url, now, again: true });
    } finally {
      await other.close();
    }
    const open = await openApplication(db(), id);
    if (!open) throw new Error("gone");
    const { prefill, before } = peeringDbHelp(open.peeringDb, { begun: open.begun });
    if (!prefill) throw new Error("no answer");
    const found = differences(open.values, prefill, before);
    expect(found.map(({ field, kind }) => [field, kind])).toEqual([
      ["name", "changed"],
      ["asSet", "changed"],
      ["contact", "changed"],
    ]);
    await post("organisation", { "/partner/name": "Typed meanwhile" });
    await post("organisation", { op: "take-over", takeOver: found.map(differenceKey) });
    const taken = await values();
    expect(taken.partner.name).toBe("Typed meanwhile");
    expect(taken.routing.asSet).toBe("RIPE::AS-FJORDNETWORKS");
    expect(taken.contacts.map(({ name }) => name)).not.toContain("Abuse");
    expect(taken.contacts).toHaveLength(3);
  });
});
