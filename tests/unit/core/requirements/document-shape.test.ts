import { describe, expect, it } from "vitest";
import { applicationDocumentSchema } from "@/lib/core/requirements/document";
import { shapeSteps } from "@/lib/core/requirements/document-shape";
import { atOnce } from "@/lib/core/steps/steps";
import { largest } from "@/tests/bench/documents";

type Loose = ReturnType<typeof document>;
const document = () => JSON.parse(JSON.stringify(largest("in order")));

const paths = (issues: readonly { path: readonly PropertyKey[] }[]) =>
  issues.map(({ path }) => path.join("/")).sort();

describe("a long document held against its schema piece by piece", () => {
  it("is what the schema makes of it", () => {
    expect(atOnce(shapeSteps(document()))).toEqual({
      success: true,
      data: applicationDocumentSchema.parse(document()),
    });
  });

  it.each<[string, (document: Loose) => void]>([
    ["a place", ({ traffic }) => (traffic.sites[4321].latitude = 91)],
    ["an unknown key of a link", ({ locations }) => (locations[100].connections[3].speed = 1)],
    ["a prefix and the name", (d) => (d.routing.prefixes[499] = d.partner.name = 7)],
    ["a list that is too long", ({ locations }) => locations.push(...locations)],
    ["a list that is none", (d) => (d.traffic.sites = { length: 3 })],
    ["an unknown key beside a long list", ({ traffic }) => (traffic.site = [])],
  ])("finds what the schema finds: %s", (_name, spoil) => {
    const spoiled = document();
    spoil(spoiled);
    const shaped = atOnce(shapeSteps(spoiled));
    const schema = applicationDocumentSchema.safeParse(spoiled);
    if (shaped.success || schema.success) throw new Error("not refused");
    expect(paths(shaped.issues)).toEqual(paths(schema.error.issues));
  });

  it("takes as many steps as it is long", () => {
    expect([...shapeSteps(document())].length).toBeGreaterThanOrEqual(115 / 10 + 5);
  });

  it.each([null, [], "x", 7, {}])("says what %j lacks", (root) => {
    const shaped = atOnce(shapeSteps(root));
    const schema = applicationDocumentSchema.safeParse(root);
    expect(shaped.success ? [] : shaped.issues).toEqual(schema.error?.issues);
  });
});
