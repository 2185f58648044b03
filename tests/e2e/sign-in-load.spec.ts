import { expect, test } from "@playwright/test";
import { demoPassword } from "@/lib/accounts/demo/demo-account";
import { signInLoad } from "@/tests/attack/sign-in-load";

const person = { email: "weiling@formosalink.example", password: demoPassword };

test("honest people sign in among 40 junk sign-ins a second @desktop", async ({ baseURL }) => {
  const load = { origin: baseURL ?? "", seconds: 4, junkPerSecond: 40 };
  const { honest, junk } = await signInLoad({ ...load, honest: [person, person, person, person] });
  // How long they waited is measured by tests/attack/sign-in-load-command.ts on a machine at rest.
  expect(honest.map(({ signedIn }) => signedIn)).toEqual(honest.map(() => true));
  expect(Object.values(junk).reduce((sum, count) => sum + count, 0)).toBe(160);
  expect(Object.keys(junk).filter((status) => !["200", "429"].includes(status))).toEqual([]);
});
