import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "@/lib/platform/http/content-security-policy";

describe("contentSecurityPolicy", () => {
  it("lets nothing inline run without the nonce in production", () => {
    const policy = contentSecurityPolicy("n0nce", false);
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic'");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
