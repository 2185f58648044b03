import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint, isCurrent } from "@/lib/interfaces/commands/portal/fingerprint";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portal-fingerprint-"));
  mkdirSync(join(folder, "pages"));
  writeFileSync(join(folder, "pages", "home.tsx"), "home");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("changes with a content, a name and a new file, and not otherwise", () => {
  const seen = new Set([fingerprint([folder])]);
  expect(fingerprint([folder, join(folder, "absent")])).toBe([...seen][0]);
  writeFileSync(join(folder, "pages", "home.tsx"), "house");
  seen.add(fingerprint([folder]));
  writeFileSync(join(folder, "pages", "new.tsx"), "");
  seen.add(fingerprint([folder]));
  rmSync(join(folder, "pages", "home.tsx"));
  writeFileSync(join(folder, "pages", "index.tsx"), "house");
  seen.add(fingerprint([folder]));
  expect(seen.size).toBe(4);
});

it("is current only when the kept one is the same", () => {
  const kept = join(folder, "kept");
  expect(isCurrent(kept, "a")).toBe(false);
  writeFileSync(kept, "a");
  expect([isCurrent(kept, "a"), isCurrent(kept, "b")]).toEqual([true, false]);
});

it("leaves Prisma's client out, which is made from the schema", () => {
  const inside = "lib/platform/db";
  const client = join(inside, "generated", "fingerprint-test");
  const before = fingerprint([inside]);
  mkdirSync(join(inside, "generated"), { recursive: true });
  writeFileSync(client, "made");
  const after = fingerprint([inside]);
  rmSync(client);
  expect(after).toBe(before);
});
