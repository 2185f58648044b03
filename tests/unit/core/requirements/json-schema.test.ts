import { describe, expect, it } from "vitest";
import {
  applicationDocumentJsonSchema,
  evidenceJsonSchema,
} from "@/lib/core/requirements/json-schema";

type Node = { type?: string; properties?: Record<string, Node>; items?: Node; required?: string[] };

/** Every object of a schema, with where it is. */
function objects(node: Node, at = ""): [string, Node & { additionalProperties?: unknown }][] {
  const inner = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    objects(child, `${at}/${key}`),
  );
  const own: [string, Node][] = node.properties ? [[at, node]] : [];
  return [...own, ...inner, ...(node.items ? objects(node.items, `${at}[]`) : [])];
}

describe("the JSON Schemas", () => {
  const document = applicationDocumentJsonSchema() as Node;

  it("refuse unknown keys in every object of a document", () => {
    const found = objects(document);
    expect(found.map(([at]) => at)).toEqual([
      "",
      "/partner",
      "/contacts[]",
      "/locations[]",
      "/locations[]/connections[]",
      "/traffic",
      "/traffic/sites[]",
      "/routing",
      "/routing/prefixes[]",
      "/measurements[]",
    ]);
    for (const [at, { additionalProperties }] of found)
      expect(additionalProperties, at).toBe(false);
  });

  it("require what a draft must hold, and no more", () => {
    expect(document.required).toEqual(["format", "partner"]);
    expect(document.properties?.partner?.required).toEqual(["name", "type", "asn"]);
    expect(objects(document).find(([at]) => at.endsWith("connections[]"))?.[1].required).toEqual([
      "bandwidthMbps",
    ]);
  });

  it("let PeeringDB's rows hold more than is read", () => {
    const peeringDb = (evidenceJsonSchema() as Node).properties?.peeringDb;
    expect(JSON.stringify(peeringDb?.properties?.netfac)).toContain('"additionalProperties":{}');
  });
});
