import { describe, expect, it } from "vitest";
import { emailSchema } from "@/lib/core/network/account-email";

describe("emailSchema", () => {
  it.each([
    [" Noc@ISP.Example ", "noc@isp.example"],
    ["ｎｏｃ＠isp.example", "noc@isp.example"],
    ["noc+peering@isp.example", "noc+peering@isp.example"],
    ["noc@bücher.example", "noc@xn--bcher-kva.example"],
    // A Cyrillic "а": it looks like isp-a.example and is not.
    ["noc@isp-\u0430.example", "noc@xn--isp--83d.example"],
    ["noc@xn--bcher-kva.example", "noc@xn--bcher-kva.example"],
  ])("keeps %j as %s", (typed, kept) => {
    expect(emailSchema.parse(typed)).toBe(kept);
  });

  it.each([
    "",
    "noc",
    "noc@",
    "a b@isp.example",
    "n\u043Ec@isp.example",
    "noc@isp\u0430.example/x",
    "noc@@b\u00FCcher.example",
    "noc@isp.example\nbcc: x@isp.example",
    `${"a".repeat(250)}@isp.example`,
  ])("refuses %j", (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });
});
