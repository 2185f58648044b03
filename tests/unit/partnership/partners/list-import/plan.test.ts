import { describe, expect, it } from "vitest";
import type { ListRow } from "@/lib/partnership/partners/list-import/list-row";
import { type ListedPartner, planImport } from "@/lib/partnership/partners/list-import/plan";

const row = (more: Partial<ListRow>): ListRow => ({
  line: 1,
  name: "Ridge Networks",
  asn: null,
  type: null,
  markets: [],
  metros: [],
  ...more,
});

const listed = (more: Partial<ListedPartner>): ListedPartner => ({
  id: "ridge",
  name: "Ridge Networks",
  asn: null,
  type: null,
  markets: [],
  metros: [],
  approved: false,
  ...more,
});

const only = (one: ListRow, partners: ListedPartner[], aliases = new Map<string, string>()) =>
  planImport([one], partners, aliases).entries[0];

describe("a row of a list", () => {
  it("adds a partner that the directory does not have, and offers those whose names resemble it", () => {
    const partners = [listed({ name: "Ridge" }), listed({ id: "fjord", name: "Fjord" })];
    expect(only(row({}), partners)).toMatchObject({
      kind: "create",
      similar: [{ id: "ridge", name: "Ridge" }],
    });
  });

  it.each([
    ["its ASN", row({ name: "Other", asn: 64500 }), listed({ asn: 64500, name: "Ridge" })],
    ["its name", row({ name: "RIDGE networks, Inc." }), listed({})],
    ["its name, when only one gives an ASN", row({ asn: 64500 }), listed({})],
  ])("is about the partner of %s", (_, one, partner) => {
    expect(only(one, [partner])).toMatchObject({ kind: "change", partner: { id: "ridge" } });
  });

  it("is about the partner known by that other name, which stays named as it is", () => {
    const aliases = new Map([["ridge telecom", "ridge"]]);
    expect(only(row({ name: "Ridge Telecom" }), [listed({})], aliases)).toMatchObject({
      kind: "same",
    });
  });

  it("is about nobody of the same name and another ASN", () => {
    expect(only(row({ asn: 64500 }), [listed({ asn: 64501 })])).toMatchObject({ kind: "create" });
  });

  it("changes what it says otherwise, and nothing that it leaves open", () => {
    const partner = listed({ asn: 64500, type: "isp", markets: ["Asia"], metros: ["Taipei"] });
    expect(only(row({}), [partner])?.kind).toBe("same");
    expect(only(row({ type: "ixp", metros: ["Oslo", "Taipei"] }), [partner])).toMatchObject({
      kind: "change",
      changes: [
        { field: "type", from: "isp", to: "ixp" },
        { field: "metros", from: ["Taipei"], to: ["Oslo", "Taipei"] },
      ],
    });
    expect(only(row({ metros: ["Taipei"], markets: ["Asia"] }), [partner])?.kind).toBe("same");
  });

  it("does not touch what an approved application says", () => {
    const partner = listed({ approved: true, metros: ["Taipei"] });
    expect(only(row({ metros: ["Oslo"] }), [partner])).toMatchObject({ kind: "approved" });
  });

  it("is refused when an earlier row is about the same partner", () => {
    const rows = [row({ asn: 64500, name: "Ridge" }), row({ line: 2 })];
    const { entries } = planImport(rows, [listed({ asn: 64500 })], new Map());
    expect(entries.map(({ kind }) => kind)).toEqual(["change", "twice"]);
  });
});

it("counts the partners that the list says nothing about", () => {
  const partners = [listed({}), listed({ id: "fjord", name: "Fjord" })];
  expect(planImport([row({})], partners, new Map()).kept).toBe(1);
});
