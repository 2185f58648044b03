import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePath } from "@/lib/accounts/sessions/wanted-path";

describe("safePath", () => {
  it.each(["/", "/applications", "/applications/new?asn=399900", "/review/a-b#findings"])(
    "keeps %s",
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );

  it.each([
    "",
    "applications",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/..//evil.example",
    "/.//evil.example",
    "/%2e//evil.example",
    "/api/auth/signout",
    "/api",
    "/x/../api/auth/signout",
    `/${"a".repeat(2000)}`,
    null,
    undefined,
    ["/applications"],
  ])("refuses %j", (path) => {
    expect(safePath(path)).toBeNull();
  });

  it("never leads to another site", () => {
    const origin = "https://peering.example";
    const pieces = fc.constantFrom(
      "/",
      "\\",
      "//",
      ".",
      "..",
      "@",
      ":",
      "evil.example",
      "\t",
      "?",
      "#",
      "%2f",
      "https:",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = safePath(`/${parts.join("")}`);
        if (path !== null) expect(new URL(path, origin).origin).toBe(origin);
      }),
      { numRuns: 3000 },
    );
  });
});
