import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ApplicationDocument, Connection } from "@/lib/core/requirements/document";
import {
  documentDifferences,
  type EntryDifference,
} from "@/lib/partnership/applications/document/document-differences";
import { documentEntries } from "@/lib/partnership/applications/document/document-entries";
import { kindsThatDiffer } from "@/lib/partnership/applications/document/kinds-that-differ";
import { applications } from "@/tests/support/random-applications";

const base: ApplicationDocument = {
  format: "peering-service-application/1",
  partner: { name: "Ridge Networks", type: "isp", asn: 399870 },
};
const withLinks = (...connections: Connection[]): ApplicationDocument => ({
  ...base,
  locations: [{ metro: "Oslo", connections }],
});
const link = (name: string | undefined, more: Partial<Connection> = {}): Connection => ({
  ...(name && { name }),
  bandwidthMbps: 100_000,
  ...more,
});

/**
 * Every value of a document with where it stands, rows by name: written without the code under test.
 */
function leaves(document: ApplicationDocument): string[] {
  const found: string[] = [];
  const row = (kind: string, within: string, fields: object) => {
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      const shown = Array.isArray(value) ? [...value].map(String).sort() : value;
      found.push(JSON.stringify([kind, within, field, shown]));
    }
  };
  const { partner, contacts, locations, traffic, routing, measurements } = document;
  const { sites, ...volume } = traffic ?? {};
  const { prefixes, ...statements } = routing ?? {};
  row("partner", "", partner);
  for (const contact of contacts ?? []) row("contact", "", contact);
  for (const { metro, connections } of locations ?? []) {
    row("location", "", { metro });
    for (const connection of connections ?? []) row("connection", metro, connection);
  }
  row("traffic", "", volume);
  for (const site of sites ?? []) row("site", "", site);
  row("routing", "", statements);
  for (const prefix of prefixes ?? []) row("prefix", "", prefix);
  for (const measurement of measurements ?? []) row("measurement", "", measurement);
  return found.sort();
}

/** The leaves of the older document with the reported differences carried out on them. */
function carriedOut(document: ApplicationDocument, differences: EntryDifference[]): string[] {
  const left = leaves(document);
  for (const { kind, within, fields } of differences) {
    for (const { field, before, after } of fields) {
      const text = (value: unknown) =>
        JSON.stringify([
          kind,
          within ?? "",
          field,
          Array.isArray(value) ? value.map(String).sort() : value,
        ]);
      if (before !== null) {
        const at = left.indexOf(text(before));
        expect(at, text(before)).toBeGreaterThanOrEqual(0);
        left.splice(at, 1);
      }
      if (after !== null) left.push(text(after));
    }
  }
  return left.sort();
}

const turned = (differences: EntryDifference[]) =>
  differences
    .map(({ change, kind, within, fields }) => ({
      kind,
      within,
      change: { added: "removed", removed: "added", changed: "changed" }[change],
      fields: fields
        .map(({ field, before, after }) => ({ field, before: after, after: before }))
        .sort((a, b) => (a.field < b.field ? -1 : 1)),
    }))
    .map((each) => JSON.stringify(each))
    .sort();
const plain = (differences: EntryDifference[]) =>
  turned(
    differences.map((each) => ({
      ...each,
      change: ({ added: "removed", removed: "added", changed: "changed" } as const)[each.change],
      fields: each.fields.map(({ field, before, after }) => ({
        field,
        before: after,
        after: before,
      })),
    })),
  );

/** Random documents take their time on a busy machine. */
const slow = 60_000;

describe("the differences of two documents", () => {
  it(
    "are none for equal documents, whatever the order of their rows",
    () => {
      fc.assert(
        fc.property(applications, (document) => {
          expect(documentDifferences(document, structuredClone(document))).toEqual([]);
          const other = {
            ...document,
            locations: document.locations?.toReversed().map((each) => ({
              ...each,
              connections: each.connections?.toReversed(),
            })),
            traffic: { ...document.traffic, sites: document.traffic?.sites?.toReversed() },
            measurements: document.measurements?.toReversed(),
          };
          expect(documentDifferences(document, other as ApplicationDocument)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
    slow,
  );

  it(
    "name every value that is another one, and no other",
    () => {
      fc.assert(
        fc.property(applications, applications, (before, after) => {
          const differences = documentDifferences(before, after);
          expect(carriedOut(before, differences)).toEqual(leaves(after));
          for (const { fields } of differences) {
            expect(fields.length).toBeGreaterThan(0);
            for (const each of fields) expect(each.before).not.toEqual(each.after);
          }
        }),
        { numRuns: 200 },
      );
    },
    slow,
  );

  it(
    "are the same the other way round, with before and after exchanged",
    () => {
      fc.assert(
        fc.property(applications, applications, (before, after) => {
          const there = documentDifferences(before, after);
          expect(turned(there)).toEqual(plain(documentDifferences(after, before)));
        }),
        { numRuns: 200 },
      );
    },
    slow,
  );

  it("know a link again by its name, not by its place", () => {
    const before = withLinks(link("one", { router: "r1" }), link("two", { router: "r2" }));
    const after = withLinks(link("two", { router: "r3" }), link("one", { router: "r1" }));
    expect(documentDifferences(before, after)).toEqual([
      {
        kind: "connection",
        name: "two",
        within: "Oslo",
        change: "changed",
        fields: [{ field: "router", before: "r2", after: "r3" }],
      },
    ]);
  });

  it("tell a new name from a new link", () => {
    const before = withLinks(link("one", { router: "r1" }));
    expect(documentDifferences(before, withLinks(link("uno", { router: "r1" })))).toMatchObject([
      { change: "changed", name: "uno", fields: [{ field: "name", before: "one", after: "uno" }] },
    ]);
    const other = withLinks(link("uno", { router: "r9" }));
    expect(documentDifferences(before, other)).toMatchObject([
      { change: "removed", name: "one" },
      { change: "added", name: "uno" },
    ]);
  });

  it("know a contact again by address, then name, then role", () => {
    const noc = { role: "noc", name: "Night desk", email: "noc@ridge.example" } as const;
    const change = (after: object) =>
      documentDifferences({ ...base, contacts: [noc] }, { ...base, contacts: [after] });
    expect(change({ ...noc, phone: "+4721000000" })).toMatchObject([
      { change: "changed", fields: [{ field: "phone", before: null, after: "+4721000000" }] },
    ]);
    expect(change({ ...noc, email: "desk@ridge.example" })).toMatchObject([
      { change: "changed", fields: [{ field: "email" }] },
    ]);
    expect(change({ role: "noc", name: "Day desk", email: "day@ridge.example" })).toMatchObject([
      { change: "changed", fields: [{ field: "name" }, { field: "email" }] },
    ]);
  });

  it("tell an empty list of origins from none declared", () => {
    const before = { ...base, routing: { registeredOriginAsns: [] } };
    expect(documentDifferences(before, { ...base, routing: {} })).toMatchObject([
      { kind: "routing", fields: [{ field: "registeredOriginAsns", before: [], after: null }] },
    ]);
  });
});

describe("the kinds that differ", () => {
  it("are those of which there are differences", () => {
    fc.assert(
      fc.property(applications, applications, (before, after) => {
        const told = documentDifferences(before, after).map(({ kind }) => kind);
        const differ = kindsThatDiffer(documentEntries(before), documentEntries(after));
        expect([...differ].sort()).toEqual([...new Set(told)].sort());
      }),
      { numRuns: 100 },
    );
  });
});
