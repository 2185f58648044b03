import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import {
  maxFilterName,
  maxSavedFilters,
  removeFilter,
  savedFilters,
  saveFilter,
} from "@/lib/partnership/review/queue/saved-filters";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";

let ada: SignedInActor;
beforeEach(async () => {
  await clearDatabase();
  ada = await makePerson({ name: "Ada", staffRole: "reviewer" });
});

const save = (name: string, search = "?view=all") => saveFilter(db(), ada, { name, search });
const names = async () => (await savedFilters(db(), ada.userId)).map(({ name }) => name);

describe("saved filters of the queue", () => {
  it("are kept under their name, from the first page, with what the queue knows alone", async () => {
    const bo = await makePerson({ name: "Bo", staffRole: "reviewer" });
    const search = `?view=all&q=ridge&type=isp&reviewer=${bo.userId}&page=4&next=https://x.example`;
    expect(await save("  Bo's ISPs ", search)).toEqual({ ok: true, name: "Bo's ISPs" });
    expect(await savedFilters(db(), ada.userId)).toMatchObject([
      { name: "Bo's ISPs", search: `?view=all&q=ridge&type=isp&reviewer=${bo.userId}` },
    ]);
    expect(await savedFilters(db(), bo.userId)).toEqual([]);
  });

  it("are refused without a name, with one that is too long, not seen, or taken", async () => {
    expect(await save(" ")).toEqual({ ok: false, code: "name-missing" });
    expect(await save("x".repeat(maxFilterName + 1))).toEqual({ ok: false, code: "name-long" });
    expect(await save("x".repeat(1_000_000))).toEqual({ ok: false, code: "name-long" });
    expect(await save("a\u202Eb")).toEqual({ ok: false, code: "name-hidden" });
    expect(await save("a\0b")).toEqual({ ok: false, code: "name-hidden" });
    expect(await save("Mine", "?view=mine")).toEqual({ ok: true, name: "Mine" });
    expect(await save("Mine", "?view=all")).toEqual({ ok: false, code: "name-taken" });
    expect(await savedFilters(db(), ada.userId)).toMatchObject([{ search: "?view=mine" }]);
  });

  it("have a limit, which two windows at once do not pass", async () => {
    for (let n = 1; n < maxSavedFilters; n += 1) await save(`Filter ${n}`);
    const outcomes = await Promise.all([save("One"), save("Other")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await save("More")).toEqual({ ok: false, code: "too-many" });
    expect(await names()).toHaveLength(maxSavedFilters);
  });

  it("are removed by whoever keeps them, and nobody else", async () => {
    await save("Mine");
    const [{ id } = { id: "" }] = await savedFilters(db(), ada.userId);
    const bo = await makePerson({ name: "Bo", staffRole: "reviewer" });
    expect(await removeFilter(db(), bo, id)).toBe(false);
    expect(await removeFilter(db(), ada, id)).toBe(true);
    expect(await removeFilter(db(), ada, id)).toBe(false);
    expect(await names()).toEqual([]);
  });
});
