import { beforeEach, describe, expect, it } from "vitest";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { saveSection } from "@/lib/partnership/applications/draft/save-section";
import { startApplication } from "@/lib/partnership/applications/draft/start-application";
import { formLimits } from "@/lib/partnership/applications/form/form-limits";
import {
  type AnySectionValues,
  blankContact,
  blankSite,
} from "@/lib/partnership/applications/form/form-values";
import { readForm } from "@/lib/partnership/applications/form/read-form";
import { runSectionForm } from "@/lib/partnership/applications/form/run-section-form";
import { noFormState } from "@/lib/partnership/applications/form/section-form";
import {
  applyImport,
  pendingImport,
  stageImport,
} from "@/lib/partnership/applications/import/import-document";
import { db } from "@/lib/platform/db/client";
import { keepAnswer, knownAnswer } from "@/lib/sources/peeringdb/answers";
import { netRow, pocRow } from "@/lib/sources/peeringdb/rows";
import { clearDatabase } from "@/tests/support/database";
import { draftFor, personWithOrganisation } from "./people";

beforeEach(clearDatabase);

type Person = Awaited<ReturnType<typeof personWithOrganisation>>;

/** Opens an application as its pages do, and reads its form. */
async function pageOf(id: string) {
  const open = await openApplication(db(), id);
  if (!open) throw new Error("no application");
  readForm(open.values, open.basis, { format: "peering-service-evidence/1" }, new Date());
  return open;
}

/** Posts a section's form, as a browser without scripts does. */
async function post(
  { actor }: Person,
  application: string,
  section: string,
  fields: Record<string, string>,
) {
  const form = new FormData();
  const { version } = await pageOf(application);
  const sent = { application, section, version: String(version), ...fields };
  for (const [name, value] of Object.entries(sent)) form.set(name, value);
  const signedIn = { ...actor, kind: "person" } as unknown as Parameters<typeof runSectionForm>[1];
  return runSectionForm(db(), signedIn, noFormState, form, "http://127.0.0.1:9");
}

const refusalIn = (outcome: Awaited<ReturnType<typeof post>>) =>
  "state" in outcome ? outcome.state.refusal : null;

const save = async (person: Person, applicationId: string, section: string, values: unknown) =>
  saveSection(db(), person.actor, {
    applicationId,
    section: section as "traffic",
    version: (await pageOf(applicationId)).version,
    values: values as AnySectionValues as never,
  });

async function start() {
  const person = await personWithOrganisation();
  return { person, id: await draftFor(person) };
}

describe("a posted form", () => {
  it("makes rows up to the limit, a hundred at a time, and not one more", async () => {
    const { person, id } = await start();
    for (let last = 99; last < formLimits.contacts; last += 100) {
      expect(
        refusalIn(await post(person, id, "organisation", { [`/contacts/${last}/name`]: "A" })),
      ).toBeNull();
    }
    expect((await pageOf(id)).values.contacts).toHaveLength(formLimits.contacts);
    const beyond = await post(person, id, "organisation", { "/contacts/200/name": "One more" });
    expect(refusalIn(beyond)).toMatchObject({
      words: "form.limits.too-many",
      values: { key: "contacts", row: 0, maximum: formLimits.contacts },
    });
    expect(refusalIn(await post(person, id, "organisation", { op: "add-contact" }))).not.toBeNull();
    expect((await pageOf(id)).values.contacts).toHaveLength(formLimits.contacts);
  });

  it("of seven thousand fields in places far apart makes no more than a hundred rows", async () => {
    const { person, id } = await start();
    const fields = Object.fromEntries(
      Array.from({ length: 7000 }, (_, at) => [`/traffic/sites/${at * 99}/name`, `Place ${at}`]),
    );
    // It took 92 s, longer than a test may.
    await post(person, id, "traffic", fields);
    expect((await pageOf(id)).values.traffic.sites).toHaveLength(100);
  });

  it.each([
    ["as long as a field holds", "x".repeat(formLimits.text), null],
    ["longer than a field holds", "x".repeat(formLimits.text + 1), "form.limits.too-long"],
    ["with NUL", "a\0b", "form.limits.not-text"],
  ])("with text %s", async (_name, text, words) => {
    const { person, id } = await start();
    const outcome = await post(person, id, "organisation", { "/contacts/0/name": text });
    expect(refusalIn(outcome)?.words ?? null).toBe(words);
    expect((await pageOf(id)).values.contacts[0]?.name ?? null).toBe(words ? null : text);
  });
});

it("pastes places until there is no more room and leaves the rest in the box", async () => {
  const { person, id } = await start();
  const line = (at: number) => `Place ${at}\t${at % 80}\t${at % 170}`;
  const seen = { op: "paste-add:sites", "paste-seen-sites": "[null,[]]" };
  await post(person, id, "traffic", { ...seen, "paste-sites": line(0) });
  const lines = Array.from({ length: formLimits.sites }, (_, at) => line(at + 1));
  const outcome = await post(person, id, "traffic", { ...seen, "paste-sites": lines.join("\n") });
  expect("state" in outcome && outcome.state.paste).toMatchObject({
    added: formLimits.sites - 1,
    text: lines.at(-1),
    left: { refusedLines: 1, refused: [{ words: "form.limits.no-room" }] },
  });
  expect((await pageOf(id)).values.traffic.sites).toHaveLength(formLimits.sites);
  expect(refusalIn(await post(person, id, "traffic", { op: "add-site" }))).not.toBeNull();
  expect((await pageOf(id)).values.traffic.sites).toHaveLength(formLimits.sites);
});

describe("a section that a program sends", () => {
  const links = (count: number) => Array.from({ length: count }, () => ({}));
  const locations = (count: number, each: number) => ({
    locations: Array.from({ length: count }, () => ({ metro: "", connections: links(each) })),
  });
  const routing = (prefixes: number, asns = "") => ({
    routing: { registeredOriginAsns: asns, prefixes: links(prefixes) },
  });
  const traffic = (sites: unknown[]) => ({ traffic: { peakMbps: "", sites } });
  const { sites, prefixes, text } = formLimits;

  it.each([
    ["locations", locations(formLimits.locations, 7), true],
    ["locations", locations(formLimits.locations + 1, 0), false],
    ["locations", locations(1, formLimits.connections), true],
    ["locations", locations(2, formLimits.connections / 2 + 1), false],
    ["traffic", traffic(links(sites)), true],
    ["traffic", traffic(links(sites + 1)), false],
    ["traffic", traffic([{ ...blankSite(), name: "a\uDC00" }]), false],
    ["traffic", traffic(Array.from({ length: 400 }, () => ({ name: "x".repeat(text) }))), true],
    ["traffic", traffic(Array.from({ length: 401 }, () => ({ name: "x".repeat(text) }))), false],
    ["routing", routing(prefixes), true],
    ["routing", routing(prefixes + 1), false],
    ["routing", routing(0, "1 ".repeat(formLimits.originAsns / 2)), true],
    ["routing", routing(0, "1 ".repeat(formLimits.originAsns / 2 + 1)), false],
    ["organisation", { partner: {}, contacts: [blankContact(), { name: {} }] }, false],
    ["organisation", null, false],
  ])("%s case %#", async (section, values, taken) => {
    const { person, id } = await start();
    const saved = await save(person, id, section, values);
    expect(saved).toMatchObject(taken ? { ok: true } : { ok: false, code: "refused" });
    await pageOf(id);
  });
});

it("starts from PeeringDB's longest and strangest rows", async () => {
  const person = await personWithOrganisation();
  const strange = JSON.parse('"\\u0000\\ud800\\u202e"');
  const net = netRow.parse({
    id: 1,
    asn: 399_990,
    name: `Fjord${strange}${"x".repeat(900)}`,
    info_type: "__proto__",
    irr_as_set: "A".repeat(3_000_000),
  });
  const poc = Array.from({ length: 2000 }, (_, at) =>
    pocRow.parse({ role: "constructor", name: strange, email: `n${at}@fjord.example` }),
  );
  await keepAnswer(db(), 399_990, { net, netfac: [], poc, fac: [] }, new Date());
  const { answer } = await knownAnswer(db(), 399_990);
  expect(answer?.poc).toHaveLength(2000);
  const { organisationId } = person;
  const start = { organisationId, asn: 399_990, type: null, answer };
  const id = await startApplication(db(), person.actor, start);
  const { document } = await pageOf(id);
  expect(document.partner.name).toMatch(/^Fjord\uFFFDx+$/);
  expect(document.contacts).toHaveLength(50);
});

it("imports a document as large as the format allows, which its form can be saved of", async () => {
  const { person, id } = await start();
  const document = {
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type: "isp", asn: 399_990 },
    traffic: {
      sites: Array.from({ length: 10_000 }, (_, at) => {
        return { name: `Place ${at}`, latitude: at % 80, longitude: at % 170, share: 1 };
      }),
    },
    routing: {
      registeredOriginAsns: Array.from({ length: 10_000 }, (_, at) => 4_294_900_000 + at),
    },
  };
  await stageImport(db(), id, JSON.stringify(document));
  expect((await pendingImport(db(), id))?.issues).toEqual([]);
  const { version } = await pageOf(id);
  expect(await applyImport(db(), person.actor, id, version)).toBe("done");
  const { values } = await pageOf(id);
  const { traffic, routing } = values;
  expect(await save(person, id, "traffic", { traffic })).toMatchObject({ ok: true });
  expect(await save(person, id, "routing", { routing })).toMatchObject({ ok: true });
});
