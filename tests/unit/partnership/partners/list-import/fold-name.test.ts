import { describe, expect, it } from "vitest";
import { foldPartnerName, namesResemble } from "@/lib/partnership/partners/list-import/fold-name";

describe("a folded name", () => {
  it.each([
    ["Fjord-Net AS", "fjord net"],
    ["FJORD  NET", "fjord net"],
    ["Réseau Élan S.A.", "reseau elan s a"],
    ["Ridge Networks, Inc.", "ridge networks"],
    ["Ridge Networks Co., Ltd.", "ridge networks"],
    ["AS", "as"],
    ["山岳網路", "山岳網路"],
  ])("%s is %s", (name, folded) => expect(foldPartnerName(name)).toBe(folded));
});

describe("names that resemble each other", () => {
  it.each([
    ["ridge", "ridge networks", true],
    ["ridge networks", "ridge", true],
    ["ridge", "ridgeline", false],
    ["ri", "ri networks", false],
    ["networks", "ridge networks", false],
  ])("%s and %s: %s", (one, other, alike) => expect(namesResemble(one, other)).toBe(alike));
});
