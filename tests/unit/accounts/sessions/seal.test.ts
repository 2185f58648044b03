import { describe, expect, it } from "vitest";
import { seal, unseal } from "@/lib/accounts/second-factor/seal";

const secret = "x".repeat(32);

describe("a sealed secret", () => {
  const sealed = seal("JBSWY3DPEHPK3PXP", "person-1", secret);

  it("is opened by the same secret, for the same person", () => {
    expect(unseal(sealed, "person-1", secret)).toBe("JBSWY3DPEHPK3PXP");
    expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
    expect(seal("JBSWY3DPEHPK3PXP", "person-1", secret)).not.toBe(sealed);
  });

  it("is no use elsewhere, with another secret, or changed", () => {
    expect(unseal(sealed, "person-2", secret)).toBeNull();
    expect(unseal(sealed, "person-1", "y".repeat(32))).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === "A" ? "B" : "A";
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      // The last character of each part may carry spare bits.
      if (unseal(changed, "person-1", secret) !== null) {
        expect(unseal(changed, "person-1", secret)).toBe("JBSWY3DPEHPK3PXP");
      }
    }
    for (const broken of ["", "v1", "v1.a.b", "v2.a.b.c", "v1...", `${sealed.slice(0, -6)}`]) {
      expect(unseal(broken, "person-1", secret)).toBeNull();
    }
  });
});
