import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type FakePeeringDb,
  startPeeringDb,
  type Trouble,
} from "@/lib/interfaces/demo/peeringdb/server";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { runSectionForm } from "@/lib/partnership/applications/form/run-section-form";
import { noFormState } from "@/lib/partnership/applications/form/section-form";
import { startFromForm } from "@/lib/partnership/applications/form/start-form";
import { db } from "@/lib/platform/db/client";
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
});

async function applicant() {
  const { id } = await db().organisation.create({ data: { name: "Ridge Networks" } });
  return { actor: await makeMember(await makePerson(), id), organisation: id };
}

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.set(name, text);
  return form;
};

async function start(asn = "AS399990", trouble: Trouble | null = null) {
  peeringDb.setTrouble(trouble);
  const { actor, organisation } = await applicant();
  const form = formOf({ asn, organisation, type: "" });
  const started = await startFromForm(db(), actor, form, peeringDb.url);
  if (!("id" in started)) throw new Error("not started");
  return { ...started, actor, organisation, form };
}

describe("starting from the form", () => {
  it("takes PeeringDB's values over", async () => {
    const { id } = await start();
    const open = await openApplication(db(), id);
    expect(open?.document).toMatchObject({
      partner: { name: "Fjord Net", type: "isp" },
      routing: { asSet: "RIPE::AS399990:AS-FJORDNET" },
    });
    expect(open?.peeringDb.answer?.fac).toHaveLength(6);
  });

  it("guesses an exchange from a route server", async () => {
    const { id } = await start("399993");
    expect((await openApplication(db(), id))?.document.partner.type).toBe("ixp");
  });

  it.each<[Trouble, string]>([
    [{ kind: "down" }, "unreachable"],
    [{ kind: "too-many", retryAfter: "60" }, "rate-limited"],
    [{ kind: "malformed" }, "malformed"],
  ])("starts all the same when PeeringDB is in trouble: %o", async (trouble, reason) => {
    const { id } = await start("AS399990", trouble);
    const open = await openApplication(db(), id);
    expect(open?.document).toEqual({
      format: "peering-service-application/1",
      partner: { name: "Ridge Networks", type: "isp", asn: 399990 },
    });
    expect(open?.peeringDb).toMatchObject({ answer: null, failure: { reason } });
  });

  it("does not wait for a PeeringDB that takes its time, which fills the form in later", async () => {
    const { id } = await start("AS399990", { kind: "slow", ms: 3000 });
    const open = await openApplication(db(), id);
    expect(open?.document.partner.name).toBe("Ridge Networks");
    expect(open?.peeringDb).toMatchObject({ answer: null, failure: null });
    expect(open?.peeringDb.asking).not.toBeNull();
    peeringDb.setTrouble(null);
    const named = async () => (await openApplication(db(), id))?.peeringDb.answer?.net?.name;
    await expect.poll(named, { timeout: 14_000, interval: 200 }).toBe("Fjord Net");
  }, 20_000);

  it("opens the application there is for an ASN", async () => {
    const { id, actor, form } = await start();
    expect(await startFromForm(db(), actor, form, peeringDb.url)).toEqual({ id });
  });

  it("refuses an organisation one may not apply for, keeping what was typed", async () => {
    const { organisation } = await applicant();
    const stranger = await makePerson();
    const form = formOf({ asn: "AS399990", organisation, type: "ixp" });
    expect(await startFromForm(db(), stranger, form, peeringDb.url)).toEqual({
      state: {
        asn: "AS399990",
        organisation,
        type: "ixp",
        asnError: null,
        organisationError: true,
      },
    });
    expect(await db().application.count()).toBe(0);
  });
});

describe("a section posted without scripts", () => {
  const post = (
    { id, actor }: Awaited<ReturnType<typeof start>>,
    section: string,
    version: number,
    fields: Record<string, string>,
    before = noFormState,
  ) =>
    runSectionForm(
      db(),
      actor,
      before,
      formOf({ application: id, section, version: String(version), page: "1", ...fields }),
      peeringDb.url,
    );

  it("is saved and leads to the row its button made", async () => {
    const started = await start();
    const outcome = await post(started, "organisation", 1, {
      "/partner/name": "Fjord",
      op: "add-contact",
    });
    expect(outcome).toEqual({
      goTo: `/applications/${started.id}/organisation#field-contacts-4-name`,
    });
    const open = await openApplication(db(), started.id);
    expect(open?.document.partner.name).toBe("Fjord");
    expect(open?.values.contacts).toHaveLength(5);
  });

  /** Starts an application with three connections in Oslo. */
  async function withConnections() {
    const started = await start();
    const names = ["osl-1", "osl-2", "osl-3"];
    const rows = names.map((name, at) => [`/locations/0/connections/${at}/name`, name]);
    await post(started, "locations", 1, {
      "/locations/0/metro": "Oslo",
      ...Object.fromEntries(rows),
    });
    const connections = async () => {
      const open = await openApplication(db(), started.id);
      return open?.values.locations[0]?.connections ?? [];
    };
    return { started, connections };
  }

  it("sets a column of all connections, or of the ticked ones, and undoes it", async () => {
    const { started, connections } = await withConnections();
    const lacp = async () => (await connections()).map((each) => each.lacp);
    await post(started, "locations", 2, { rows: "0:1", "all-lacp": "no", op: "set-all:lacp" });
    expect(await lacp()).toEqual(["", "no", ""]);
    const all = await post(started, "locations", 3, { "all-lacp": "yes", op: "set-all:lacp" });
    expect(await lacp()).toEqual(["yes", "yes", "yes"]);
    if (!("state" in all)) throw new Error("no state");
    // What was typed since is not undone.
    const typed = { "/locations/0/connections/2/lacp": "no" };
    await post(started, "locations", 4, { ...typed, op: "undo" }, all.state);
    expect(await lacp()).toEqual(["", "no", "no"]);
  });

  it("sets nothing in a section that changed meanwhile, and gives the choice back", async () => {
    const { started, connections } = await withConnections();
    const late = await post(started, "locations", 1, { "all-bfd": "yes", op: "set-all:bfd" });
    expect(late).toMatchObject({ state: { conflict: { version: 2 }, undo: null } });
    expect((await connections()).map(({ bfd }) => bfd)).toEqual(["", "", ""]);
  });

  it("puts a removed row back, beside what was typed since", async () => {
    const { started, connections } = await withConnections();
    const names = async () => (await connections()).map(({ name }) => name);
    const removed = await post(started, "locations", 2, { op: "remove-connection:0:1" });
    expect(await names()).toEqual(["osl-1", "osl-3"]);
    if (!("state" in removed)) throw new Error("no state");
    const typed = { "/locations/0/connections/1/name": "osl-9" };
    const back = await post(started, "locations", 3, { ...typed, op: "undo" }, removed.state);
    expect(back).toEqual({
      goTo: `/applications/${started.id}/locations#field-locations-0-connections-1`,
    });
    expect(await names()).toEqual(["osl-1", "osl-2", "osl-9"]);
  });

  it("undoes nothing that was made up", async () => {
    const { started, connections } = await withConnections();
    for (const step of [
      { kind: "row", list: "/partner", index: 0, row: {} },
      { kind: "row", list: "/locations", index: -1, row: {} },
      { kind: "fields", text: "", before: [["/__proto__/x", "y"]] },
      "undo",
    ]) {
      const before = { ...noFormState, undo: { step, version: 2 } } as never;
      await post(started, "locations", 2, { op: "undo" }, before);
    }
    expect(await connections()).toHaveLength(3);
    const strange = { step: { kind: "row", list: "/locations", index: 0, row: 7 }, version: 2 };
    const before = { ...noFormState, undo: strange } as never;
    expect(await post(started, "locations", 2, { op: "undo" }, before)).toMatchObject({
      state: { refusal: { words: "form.limits.malformed" } },
    });
  });

  it("is saved by the tabs and pagers through which it is left", async () => {
    const started = await start();
    const { id } = started;
    const ways = [
      ["go:routing", `/applications/${id}/routing`],
      ["page:3", `/applications/${id}/traffic?page=3`],
      // Not everything a button may say leads somewhere.
      ["go:elsewhere", `/applications/${id}/traffic`],
      ["page:-1", `/applications/${id}/traffic`],
    ] as const;
    for (const [at, [op, goTo]] of ways.entries()) {
      const peakMbps = `${at + 1} Gbps`;
      const fields = { "/traffic/peakMbps": peakMbps, op };
      expect(await post(started, "traffic", at + 1, fields)).toEqual({ goTo });
      const open = await openApplication(db(), id);
      expect(open?.values.traffic.peakMbps).toBe(peakMbps);
    }
    const late = await post(started, "traffic", 1, {
      "/traffic/peakMbps": "9",
      op: "go:routing",
    });
    expect(late).toMatchObject({ state: { typed: { "/traffic/peakMbps": "9" } } });
  });

  it("gives back what was typed when somebody else was quicker", async () => {
    const started = await start();
    await post(started, "routing", 1, { "/routing/asSet": "AS-OTHER" });
    const late = { "/routing/asSet": "AS-MINE" };
    expect(await post(started, "routing", 1, late)).toMatchObject({
      state: { typed: late, conflict: { version: 2, changed: { by: started.actor.name } } },
    });
    await post(started, "routing", 0, { ...late, op: "keep:2" });
    expect((await openApplication(db(), started.id))?.values.routing.asSet).toBe("AS-MINE");
  });

  it("keeps the pasted lines that were not taken", async () => {
    const started = await start();
    const box = { "paste-sites": "Bergen\t60.39\t5.32\nNowhere\t91\t0" };
    const read = await post(started, "traffic", 1, { ...box, op: "paste-read:sites" });
    const preview = { added: 1, refused: [{ line: 2, field: "latitude" }], refusedLines: 1 };
    expect(read).toMatchObject({ state: { paste: { text: box["paste-sites"], preview } } });
    expect((await openApplication(db(), started.id))?.document.traffic?.sites).toBeUndefined();

    // What was not seen is not added: the columns were chosen anew.
    const columns = ["name", "longitude", "latitude"];
    const chosen = Object.fromEntries(
      columns.map((each, at) => [`paste-column-sites-${at}`, each]),
    );
    const unseen = { ...box, ...chosen, op: "paste-add:sites", "paste-seen-sites": "[null,[]]" };
    const again = await post(started, "traffic", 2, unseen);
    expect(again).toMatchObject({ state: { paste: { added: null, preview: { added: 2 } } } });

    const seen = { ...box, op: "paste-add:sites", "paste-seen-sites": "[null,[]]" };
    expect(await post(started, "traffic", 3, seen)).toMatchObject({
      state: { paste: { added: 1, text: "Nowhere\t91\t0", left: { refused: [{ line: 2 }] } } },
    });
    expect((await openApplication(db(), started.id))?.document.traffic?.sites).toHaveLength(1);
  });

  it("asks PeeringDB again", async () => {
    const started = await start("AS399990", { kind: "down" });
    peeringDb.setTrouble(null);
    await post(started, "organisation", 1, { op: "ask-again" });
    const open = await openApplication(db(), started.id);
    expect(open?.peeringDb).toMatchObject({
      failure: null,
      answer: { net: { name: "Fjord Net" } },
    });
  });
});
