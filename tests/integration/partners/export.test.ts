import { randomUUID } from "node:crypto";
import Papa from "papaparse";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { exportPartners } from "@/lib/partners/export-partners";
import { clearDatabase } from "@/tests/support/database";
import { makeApplication, makePerson, nextAsn } from "@/tests/support/factories";

beforeEach(clearDatabase);

/** Lists partners straight in the tables; the directory has no other names than these. */
async function makePartners(names: readonly string[]) {
  const { organisationId, document } = await makeApplication();
  const { id: submittedById } = await db().user.findFirstOrThrow({ select: { id: true } });
  const partners = names.map((name) => {
    const id = randomUUID();
    return { id, name, asn: BigInt(nextAsn()), slug: id, applicationId: id, revisionId: id };
  });
  const each = <T>(row: (partner: (typeof partners)[number]) => T) => ({ data: partners.map(row) });
  await db().peerAsn.createMany(each(({ id, asn }) => ({ id, organisationId, asn })));
  await db().application.createMany(
    each(({ id, asn, name: partnerName }) => {
      const copies = { asn, partnerName, partnerType: "isp" as const };
      return { id, organisationId, peerAsnId: id, document, state: "approved" as const, ...copies };
    }),
  );
  await db().revision.createMany(
    each(({ id }) => {
      const judged = { policyVersion: "2026-11", report: {}, verdict: "meets" as const, hash: "" };
      return { id, applicationId: id, number: 1, document, evidence: {}, submittedById, ...judged };
    }),
  );
  const since = new Date("2026-03-01T00:00:00Z");
  await db().partner.createMany(each((partner) => ({ ...partner, type: "isp" as const, since })));
  const places = [
    { metro: "Taipei", country: "TW", region: "Asia", connections: 2, capacityMbps: 20_000n },
    { metro: "Oslo", country: "NO", region: "Europe", connections: 2, capacityMbps: 200_000n },
  ];
  await db().partnerLocation.createMany({
    data: partners.flatMap(({ id: partnerId }) => places.map((place) => ({ partnerId, ...place }))),
  });
}

async function download(bom = false) {
  const admin = await makePerson({ name: "Ada Lund", staffRole: "admin" });
  const { file, rows } = await exportPartners(db(), admin, { bom });
  const bytes = new Uint8Array(await new Response(file.read()).arrayBuffer());
  const text = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
  const { data } = Papa.parse<string[]>(text.trimEnd(), { newline: "\r\n", delimiter: "," });
  return { rows, text, records: data };
}

const awkward = [
  'Ridge, "Fibre"',
  "one\ntwo",
  "🦊 網路",
  "שלום",
  "=1+1",
  "+1",
  "-1",
  "@x",
  "\tx",
  "'",
];

describe("exportPartners", () => {
  it("holds every partner exactly, over several pages, and says how many", async () => {
    const names = Array.from({ length: 590 }, (_, n) => `Partner ${String(n).padStart(3, "0")}`);
    await makePartners([...names, ...awkward]);
    const { rows, records } = await download();
    expect([rows, records.length]).toEqual([600, 601]);
    const expected = awkward.map((name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name));
    const found = records.slice(1).map(([name]) => name);
    expect(found.sort()).toEqual([...names, ...expected].sort());
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([8]));
  });

  it("writes one row a partner with its metros, regions and sums", async () => {
    await makePartners(["Ridge"]);
    const { records } = await download();
    expect(records[1]?.toSpliced(1, 1)).toEqual([
      "Ridge",
      "isp",
      "Asia; Europe",
      "Oslo; Taipei",
      "2026-03-01",
      "4",
      "220000",
    ]);
  });

  it("begins with a byte order mark when asked, and is a header when nobody is listed", async () => {
    const header = "name,asn,type,regions,metros,since,connections,capacity_mbps\r\n";
    expect((await download()).text).toBe(header);
    expect((await download(true)).text).toBe(`\uFEFF${header}`);
  });

  it("is in the audit trail with its row count", async () => {
    await makePartners(["Ridge", "Crag"]);
    await download(true);
    expect(await db().auditEvent.findMany()).toMatchObject([
      {
        actorName: "Ada Lund",
        action: "partners.exported",
        objectType: "export",
        objectId: "partners.csv",
        after: { rows: 2, bom: true },
      },
    ]);
  });

  it("lets others write while a reader is slow", async () => {
    await makePartners(["Ridge"]);
    const admin = await makePerson({ staffRole: "admin" });
    const { file } = await exportPartners(db(), admin, { bom: false });
    await makePartners(["Crag"]);
    const text = await new Response(file.read()).text();
    expect([text.includes("Ridge"), text.includes("Crag")]).toEqual([true, false]);
  });
});
