import { describe, expect, it } from "vitest";
import { signInByAccount, windowStart } from "@/lib/platform/limits/rate-limit";

describe("windowStart", () => {
  const at = (time: string) => windowStart(signInByAccount, new Date(time)).toISOString();

  it("is the same for every moment of a window, on every server", () => {
    expect(at("2026-11-22T10:15:00.000Z")).toBe("2026-11-22T10:15:00.000Z");
    expect(at("2026-11-22T10:29:59.999Z")).toBe("2026-11-22T10:15:00.000Z");
    expect(at("2026-11-22T10:30:00.000Z")).toBe("2026-11-22T10:30:00.000Z");
  });
});
