import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/accounts/demo/demo-account";
import { signInLoad } from "@/tests/attack/sign-in-load";

const person = { email: "weiling@formosalink.example", password: DEMO_PASSWORD };

/**
 * How many turns may come before an honest one: two that are inside, one of each of the forty addresses,
 * and as much again for what the machine does besides.
 */
const TURNS = 84;

test("honest people sign in among 40 junk sign-ins a second @desktop", async ({ baseURL }) => {
  const load = { origin: baseURL ?? "", seconds: 4, junkPerSecond: 40 };
  const quiet = await signInLoad({
    ...load,
    junkPerSecond: 0,
    honest: [person, person, person],
    network: "192.0.2",
  });
  const alone = Math.min(...quiet.honest.map(({ took }) => took));
  const { honest, junk } = await signInLoad({ ...load, honest: [person, person, person, person] });
  // Five seconds where one sign-in takes 60 ms; a machine that is slower or busy takes as many turns.
  const bound = Math.max(5000, alone * TURNS);
  expect(honest.filter(({ signedIn, took }) => !signedIn || took > bound)).toEqual([]);
  expect(Object.values(junk).reduce((sum, count) => sum + count, 0)).toBe(160);
  expect(Object.keys(junk).filter((status) => !["200", "429"].includes(status))).toEqual([]);
});
