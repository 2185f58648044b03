import { describe, expect, it } from "vitest";
import { atOnce, inTurns, type Steps } from "@/lib/core/steps/steps";
import { closingSteps, openingSteps } from "@/lib/partnership/applications/draft/draft";
import { sameSteps } from "@/lib/partnership/applications/draft/same-steps";
import { largest } from "@/tests/bench/documents";

function* busy(milliseconds: number, steps: number): Steps<number> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return steps;
}

describe("work in steps", () => {
  it("lets others have their turn between them", async () => {
    let others = 0;
    const timer = setInterval(() => {
      others += 1;
    }, 1);
    expect(await inTurns(busy(25, 8))).toBe(8);
    clearInterval(timer);
    expect(others).toBeGreaterThanOrEqual(6);
  });

  it("gives the same at once, and throws what it throws", async () => {
    expect(atOnce(busy(0, 3))).toBe(3);
    const document = largest("amiss");
    const stored = { asn: BigInt(document.partner.asn), document, unparsed: {} };
    const { values, basis } = atOnce(openingSteps(stored));
    const closed = await inTurns(closingSteps(values, basis));
    expect(closed).toEqual(atOnce(closingSteps(values, basis)));
    expect(closed.document).toEqual(document);
    const bad = { ...stored, document: { ...document, contacts: 7 } };
    await expect(inTurns(openingSteps(bad))).rejects.toThrow("contacts");
  });

  it("compares as deep equality does", () => {
    const same = (one: unknown, other: unknown) => atOnce(sameSteps(one, other));
    const [one, other] = [largest("amiss"), largest("amiss")];
    expect(same(one, other)).toBe(true);
    const last = other.traffic?.sites?.at(-1);
    if (last) last.share += 1;
    expect(same(one, other)).toBe(false);
    expect(same({ a: undefined }, {})).toBe(false);
    expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(same([1], { 0: 1 })).toBe(false);
    expect(same(null, {})).toBe(false);
  });
});
