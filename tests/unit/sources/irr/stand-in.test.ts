import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StandInRegistry, startRegistry } from "@/lib/interfaces/demo/irr/server";
import { ensureBgpq4 } from "@/tests/support/bgpq4";
import { exchange, expected, objects, sources, transcript } from "./support";

let registry: StandInRegistry;
beforeAll(async () => {
  registry = await startRegistry(objects);
});
afterAll(() => registry.close());

type Exchange = { query: string; answer: string };

it("answers the transcript byte for byte, in one session", async () => {
  const { exchange: lines }: { exchange: Exchange[] } = transcript;
  const asked = lines.map(({ query }) => `${query}\n`).join("");
  const received = await exchange(registry, `!!\n${asked}!q\n`);
  expect(received.toString("latin1")).toBe(lines.map(({ answer }) => answer).join(""));
});

it("answers one query and hangs up without `!!`", async () => {
  const received = await exchange(registry, "!iAS-EMPTY\n!iAS-FJORD\n");
  expect(received.toString()).toBe("C\n");
});

it.each([
  ["!maut-num,as4199999506", /^A\d+\naut-num:[\s\S]*BYREF-OK[\s\S]*\nC\n$/],
  ["!mas-set,as-loop", /^A\d+\nas-set: +as-loop\n[\s\S]*\nC\n$/],
  ["!mas-set,AS-NONE", /^D\n$/],
  ["!mperson,X", /^D\n$/],
  ["!r185.1.0.0/22,l", /^A\d+\nroute: +185\.1\.0\.0\/16\n[\s\S]*\nC\n$/],
  ["!r185.1.0.0/16,M", /185\.1\.2\.0\/24/],
  ["!r185.1.0.0/22,x", /^F /],
  ["!rnonsense,o", /^F /],
  ["!gASx", /^D\n$/],
  ["!iRIPE::AS-FJORD", /^D\n$/],
  ["!aAS-LOOP", /^A59\n185\.1\.2\.0\/24 192\.0\.2\.0\/24 203\..* 2001:db8:0:1::\/64\nC\n$/],
  ["!6AS4199999502", /^A18\n2001:db8:0:1::\/64\nC\n$/],
])("answers %s", async (query, pattern) => {
  const received = await exchange(registry, `!!\n${query}\n!q\n`);
  expect(received.toString("latin1")).toMatch(pattern);
});

const bgpq4 = ensureBgpq4();

describe.skipIf(bgpq4 === null)("Debian's bgpq4", () => {
  const run = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(bgpq4 as string, [
      "-h",
      `${registry.host}:${registry.port}`,
      ...args,
    ]);
    return JSON.parse(stdout);
  };
  // bgpq4 drops the registry of nested members, and takes a missing set for an error.
  const names = Object.keys(expected.expand).filter(
    (name) => !["AS-PREFIXED", "AS-NOT-THERE"].includes(name),
  );

  it.each(names)("finds the ASNs of %s that we find", async (name) => {
    const { NN } = await run("-S", sources.join(","), "-t", "-j", name);
    expect([...NN].sort((a, b) => a - b)).toEqual(expected.expand[name].asns);
  });

  it.each(["AS-FJORD", "AS-LOOP"])("finds the prefixes of %s that we find", async (name) => {
    for (const [family, key] of [
      ["-4", "v4"],
      ["-6", "v6"],
    ]) {
      const { NN } = await run("-S", sources.join(","), family as string, "-j", name);
      const prefixes = NN.map((each: { prefix: string }) => each.prefix).sort();
      expect(prefixes).toEqual([...expected.expand[name][key as string]].sort());
    }
  });
});
