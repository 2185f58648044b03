import { describe, expect, it } from "vitest";
import { isSameOrigin } from "@/lib/actions/same-origin";

const asked = (headers: Record<string, string>) => isSameOrigin(new Headers(headers));

describe("isSameOrigin", () => {
  it("lets this site's own pages pass, behind a proxy too", () => {
    expect(asked({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true);
    expect(
      asked({
        origin: "https://peering.example",
        host: "127.0.0.1:3000",
        "x-forwarded-host": "peering.example",
      }),
    ).toBe(true);
  });

  it.each([
    { origin: "https://evil.example", host: "peering.example" },
    { origin: "https://peering.example.evil.example", host: "peering.example" },
    { origin: "http://localhost:3001", host: "localhost:3000" },
    { origin: "null", host: "peering.example" },
    { host: "peering.example" },
    { origin: "https://peering.example" },
  ])("refuses %j", (headers) => {
    expect(asked(headers as Record<string, string>)).toBe(false);
  });
});
