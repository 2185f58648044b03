import { describe, expect, it } from "vitest";
import { isSameOrigin } from "@/lib/platform/http/same-origin";

const demonstration = { publicUrl: "http://localhost:3000", port: 3000 };
const production = { publicUrl: "https://peering.example", port: 3000 };

const asked = (headers: Record<string, string>, settings = production) =>
  isSameOrigin(new Headers(headers), settings);

describe("isSameOrigin", () => {
  it("lets this site's own pages pass", () => {
    expect(asked({ origin: "https://peering.example", host: "peering.example" })).toBe(true);
    expect(asked({ origin: "https://peering.example", host: "PEERING.example:443" })).toBe(true);
    for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"]) {
      expect(asked({ origin: `http://${host}`, host }, demonstration)).toBe(true);
    }
  });

  it.each([
    { origin: "http://peering.example", host: "peering.example" },
    { origin: "https://peering.example:8443", host: "peering.example" },
    { origin: "https://evil.example", host: "peering.example" },
    { origin: "https://evil.example", host: "evil.example" },
    { origin: "https://peering.example.evil.example", host: "peering.example" },
    { origin: "http://localhost:3000", host: "localhost:3000" },
    { origin: "https://peering.example", host: "127.0.0.1:3000" },
    {
      origin: "https://evil.example",
      host: "peering.example",
      "x-forwarded-host": "evil.example",
    },
    { origin: "null", host: "peering.example" },
    { host: "peering.example" },
    { origin: "https://peering.example" },
    { origin: "https://peering.example", host: "no host" },
  ])("refuses %j", (headers) => {
    expect(asked(headers as Record<string, string>)).toBe(false);
  });

  it.each([
    { origin: "http://localhost:3001", host: "localhost:3000" },
    { origin: "http://localhost:3000", host: "127.0.0.1:3000" },
    { origin: "https://localhost:3000", host: "localhost:3000" },
    { origin: "http://rebound.example:3000", host: "rebound.example:3000" },
  ])("refuses %j of the demonstration", (headers) => {
    expect(asked(headers, demonstration)).toBe(false);
  });
});
