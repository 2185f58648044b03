import { describe, expect, it } from "vitest";
import { authenticationMethods, usedSecondFactor } from "@/lib/accounts/providers/amr";

describe("the methods a provider names", () => {
  it.each([
    [["pwd", "mfa"], true],
    ["pwd mfa", true],
    [["pwd", "otp"], true],
    [["pwd", "swk"], true],
    [["pin", "hwk"], true],
    // One of a kind is one factor, however strong.
    [["pwd"], false],
    [["swk"], false],
    [["otp"], false],
    [["pwd", "kba"], false],
    [["MFA"], false],
    [[], false],
    [undefined, false],
    [{ mfa: true }, false],
    [[{ mfa: true }, 5], false],
  ])("%j: a second factor was used is %s", (amr, used) => {
    expect(usedSecondFactor(authenticationMethods(amr))).toBe(used);
  });
});
