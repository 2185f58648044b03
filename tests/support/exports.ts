import { randomUUID } from "node:crypto";
import type { ApplicationDocument, PartnerType } from "@/lib/core/requirements/document";
import { type ExportRequest, readExportRequest } from "@/lib/interfaces/exports/request";
import { exportWords } from "@/lib/interfaces/exports/words";
import { writeExport } from "@/lib/interfaces/exports/write-export";
import { db } from "@/lib/platform/db/client";
import { makeDocument, makePerson, nextAsn } from "./factories";

type Listed = {
  name: string;
  type?: PartnerType;
  document?: (asn: number) => ApplicationDocument;
};

const places = [
  { metro: "Taipei", country: "TW", region: "Asia", connections: 2, capacityMbps: 20_000n },
  { metro: "Oslo", country: "NO", region: "Europe", connections: 2, capacityMbps: 200_000n },
];

/** Lists partners straight in the tables, each in Oslo and Taipei; many of them in a few statements. */
export async function listPartners(listed: readonly (Listed | string)[]): Promise<void> {
  const { userId: submittedById } = await makePerson({ name: "Nora Vik" });
  const organisation = await db().organisation.create({ data: { name: "Ridge Networks" } });
  const partners = listed.map((given) => {
    const { name, type = "isp", document } = typeof given === "string" ? { name: given } : given;
    const id = randomUUID();
    const asn = nextAsn();
    const made = document?.(asn) ?? makeDocument({ name, type, asn, locations: [] });
    return { id, name, type, asn, document: made };
  });
  const each = <T>(row: (partner: (typeof partners)[number]) => T) => ({ data: partners.map(row) });
  const since = new Date("2026-03-01T10:20:30.456Z");
  await db().application.createMany(
    each(({ id, name, type, asn, document }) => ({
      id,
      organisationId: organisation.id,
      document,
      state: "approved" as const,
      asn: BigInt(asn),
      partnerName: name,
      partnerType: type,
      submittedName: name,
      submittedType: type,
      submittedAt: since,
      decidedAt: since,
      verdict: "meets" as const,
      failing: 0,
      unknown: 0,
    })),
  );
  await db().revision.createMany(
    each(({ id, document }) => {
      const judged = { policyVersion: "2026-11", report: {}, verdict: "meets" as const, hash: "" };
      return { id, applicationId: id, number: 1, document, evidence: {}, submittedById, ...judged };
    }),
  );
  await db().partner.createMany(
    each(({ id, name, type, asn }) => {
      const markets = ["Asia", "Europe"];
      const ids = { id, slug: id, applicationId: id, revisionId: id };
      return { ...ids, name, type, asn: BigInt(asn), markets, since };
    }),
  );
  await db().partnerLocation.createMany({
    data: partners.flatMap(({ id: partnerId }) => places.map((place) => ({ partnerId, ...place }))),
  });
}

/** Lists that many partners, each in Oslo and Taipei, as the list kept by hand has them: quickly. */
export async function listMany(count: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "Partner" ("id", "slug", "name", "type", "markets")
    SELECT 'p' || n, 'partner-' || n, 'Partner ' || n, 'isp', '{}' FROM generate_series(1, ${count}::int) n`;
  for (const { metro, country, region } of places) {
    await db().$executeRaw`
      INSERT INTO "PartnerLocation" ("partnerId", "metro", "country", "region")
      SELECT "id", ${metro}, ${country}, ${region} FROM "Partner"`;
  }
}

/** A request that must be right; `query` is an address's. */
export async function requestOf(
  set: string,
  format: string,
  query: Record<string, string> = {},
): Promise<ExportRequest> {
  const read = await readExportRequest(set, format, new URLSearchParams(query));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.request;
}

/** An export as bytes. */
export async function exported(
  set: string,
  format: string,
  query: Record<string, string> = {},
): Promise<{ rows: number; bytes: Buffer }> {
  const chunks: Buffer[] = [];
  const sink = {
    write: async (chunk: string | Uint8Array) => {
      chunks.push(Buffer.from(chunk as string));
    },
  };
  const request = await requestOf(set, format, query);
  const written = await writeExport(db(), request, sink, { words: await exportWords("en") });
  if (!written.ok) throw new Error(JSON.stringify(written));
  return { rows: written.rows, bytes: Buffer.concat(chunks) };
}

/** Names of partners that trouble formats. */
export const awkwardNames = [
  'Ridge, "Fibre"',
  "one\ntwo",
  "one\r\ntwo",
  "🦊 網路",
  "שלום עולם \u202e",
  "=1+1",
  "＝1+1",
  "+1",
  "-1",
  "@x",
  "\tx",
  "'",
  "a | b \\ <b>*c*</b> & [d](e) _f_ `g` ~~h~~ &amp;",
  "_x0041_",
  "網".repeat(200),
];
