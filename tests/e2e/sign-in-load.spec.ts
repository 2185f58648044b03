import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/accounts/demo/demo-account";
import { signInLoad } from "@/tests/attack/sign-in-load";

test("honest people sign in among 40 junk sign-ins a second @desktop", async ({ baseURL }) => {
  const person = { email: "weiling@formosalink.example", password: DEMO_PASSWORD };
  const { honest, junk } = await signInLoad({
    origin: baseURL ?? "",
    seconds: 4,
    junkPerSecond: 40,
    honest: Array.from({ length: 4 }, () => person),
  });
  expect(honest.filter(({ signedIn, took }) => !signedIn || took > 5000)).toEqual([]);
  expect(Object.values(junk).reduce((sum, count) => sum + count, 0)).toBe(160);
});
