import { describe, expect, it } from "vitest";
import {
  brokenDocument,
  smallestDocument,
  wholeDocument,
} from "@/components/catalogue/format-examples";
import { schemaFields } from "@/components/catalogue/schema-fields";
import {
  applicationDocumentJsonSchema,
  evidenceJsonSchema,
} from "@/lib/core/requirements/json-schema";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

const fields = schemaFields(applicationDocumentJsonSchema());

describe("schemaFields", () => {
  it("finds fields at every depth with how they are written", () => {
    const byPath = new Map(fields.map((field) => [field.path, field]));
    expect(byPath.get("partner.asn")).toMatchObject({
      type: "integer",
      required: true,
      minimum: 0,
      maximum: 4_294_967_295,
    });
    expect(byPath.get("locations[].connections[].bandwidthMbps")).toMatchObject({
      key: "locations.connections.bandwidthMbps",
      required: true,
      maximum: 10_000_000,
    });
    expect(byPath.get("locations[].connections[].sessions")).toMatchObject({
      type: "list",
      allowed: ["ipv4", "ipv6"],
    });
    expect(byPath.get("partner.agreementSignedOn")?.type).toBe("date");
    expect(byPath.get("traffic.sites")?.maxItems).toBe(10_000);
    expect(byPath.get("traffic.peakMbps")?.maximum).toBeUndefined();
  });

  it("says what an alternative to null is", () => {
    const net = schemaFields(evidenceJsonSchema()).find(({ path }) => path === "peeringDb.net");
    expect(net?.type).toBe("object");
  });

  it.each(locales)("has words for every field in %s", async (locale) => {
    const words: Record<string, string> = (await messagesFor(locale)).requirements.format.fields;
    // Rows of PeeringDB are described there.
    const evidence = schemaFields(evidenceJsonSchema()).filter(
      ({ path }) => !/^peeringDb\.(net|netfac\[\]|poc\[\]|fac\[\])\./.test(path),
    );
    for (const { key } of [...fields, ...evidence]) {
      expect(words[key.replaceAll(".", "_")], key).toBeTruthy();
    }
  });
});

describe("the examples of the format page", () => {
  it("are valid, but for the one that is meant to fail", () => {
    expect(parseDocument(structuredClone(smallestDocument)).ok).toBe(true);
    expect(parseDocument(JSON.parse(wholeDocument)).ok).toBe(true);
  });

  it("show several problems at once", () => {
    const parsed = parseDocument(structuredClone(brokenDocument));
    const paths = parsed.ok ? [] : parsed.issues.map((issue) => issue.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "/partner/type",
        "/partner/asn",
        "/locations/0/metro",
        "/locations/0/connections/0/bandwithMbps",
        "/locations/0/connections/0/bandwidthMbps",
        "/locations/1/connections/0/bandwidthMbps",
        "/traffic/sites/0/latitude",
      ]),
    );
  });
});
