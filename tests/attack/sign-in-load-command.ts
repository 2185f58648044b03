import { demoPassword } from "@/lib/accounts/demo/demo-account";
import { signInLoad } from "./sign-in-load";

/**
 * `node --import tsx tests/attack/sign-in-load-command.ts http://localhost:3000 [seconds]`: 40 junk
 * sign-ins a second from 40 addresses against the demonstration, started with TRUSTED_PROXIES=1, and an
 * honest one each second. Fails unless all honest ones succeed within five seconds.
 */
const [origin = "http://localhost:3000", seconds = "20"] = process.argv.slice(2);
const person = { email: "weiling@formosalink.example", password: demoPassword };
const result = await signInLoad({
  origin,
  seconds: Number(seconds),
  junkPerSecond: 40,
  honest: Array.from({ length: Number(seconds) }, () => person),
});
const slow = result.honest.filter(({ signedIn, took }) => !signedIn || took > 5000);
const slowest = Math.max(...result.honest.map(({ took }) => took));
console.log(
  `${result.honest.length - slow.length} of ${result.honest.length} honest sign-ins within 5 s, the slowest ${(slowest / 1000).toFixed(2)} s; junk by status: ${JSON.stringify(result.junk)}`,
);
process.exit(slow.length === 0 ? 0 : 1);
