import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const text = readFileSync("public/.well-known/security.txt", "utf8");
const fields = text
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? [line]);
const valuesOf = (name: string) =>
  fields.flatMap(([field, value]) => (field === name ? [value ?? ""] : []));

/** RFC 9116: what a finder of a weakness reads first. */
describe("security.txt", () => {
  it("has only fields of the RFC, each with a value", () => {
    const known = [
      "Contact",
      "Expires",
      "Preferred-Languages",
      "Policy",
      "Canonical",
      "Encryption",
    ];
    expect(fields.filter(([field]) => !known.includes(field ?? ""))).toEqual([]);
  });

  it("names the address of SECURITY.md as a URI", () => {
    const [contact = ""] = valuesOf("Contact");
    expect(contact).toMatch(/^mailto:/);
    expect(readFileSync("SECURITY.md", "utf8")).toContain(contact.slice("mailto:".length));
  });

  // Not held against today: a test that starts to fail by itself helps nobody who builds an old version.
  it("expires once, on a moment less than a year after the release's date", () => {
    const [expires = "", ...more] = valuesOf("Expires");
    expect(more).toEqual([]);
    expect(expires).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    const released = /^## \[\d[^\]]*\] - (\S+)$/m.exec(readFileSync("CHANGELOG.md", "utf8"))?.[1];
    const days = (Date.parse(expires) - Date.parse(released ?? "")) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(366);
  });
});
