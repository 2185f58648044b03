import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/accounts/passwords/password";
import { passwordMax, passwordProblem } from "@/lib/accounts/passwords/password-rules";

const password = "correct horse battery";

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

describe("passwords", () => {
  it("are kept as salted Argon2id and recognised", async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, password)).toBe(true);
    expect(await verifyPassword(one, `${password}.`)).toBe(false);
  });

  it("are the same however the keyboard composes their letters", async () => {
    const hash = await hashPassword("caf\u00e9 caf\u00e9 caf\u00e9");
    expect(await verifyPassword(hash, "cafe\u0301 cafe\u0301 cafe\u0301")).toBe(true);
  });

  it("never fit where there is no account, not even the decoy's own", async () => {
    expect(await verifyPassword(null, "nobody signs in with this one")).toBe(false);
    expect(await verifyPassword(undefined, "")).toBe(false);
  });

  // Here the time is what is promised: who waits must not learn from it whether there is an account.
  it("take as long to refuse without an account as with one", async () => {
    const hash = await hashPassword(password);
    await verifyPassword(null, "wrong");
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    // In turns, and the best of each: a busy machine slows both, but never makes one quick.
    for (let i = 0; i < 10; i++) {
      known = Math.min(known, await milliseconds(() => verifyPassword(hash, "wrong")));
      unknown = Math.min(unknown, await milliseconds(() => verifyPassword(null, "wrong")));
    }
    expect(unknown).toBeGreaterThan(known / 2);
  });
});

describe("passwordProblem", () => {
  const email = "noc@ridgeline.example";

  it.each([
    ["eleven char", "passwordTooShort"],
    ["twelve chars", null],
    ["網際網路對等互連服務合作", null],
    ["👍👍👍👍👍👍", "passwordTooShort"],
    ["a".repeat(passwordMax), null],
    ["a".repeat(passwordMax + 1), "passwordTooLong"],
    ["NOC@Ridgeline.example", "passwordIsEmail"],
    [" noc@ridgeline.example ", "passwordIsEmail"],
  ])("of %j is %s", (typed, problem) => {
    expect(passwordProblem(typed, email)).toBe(problem);
  });
});
