import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Asker, FairGate } from "@/lib/accounts/passwords/fair-gate";
import { RecentTurns } from "@/lib/accounts/passwords/recent-turns";

const stranger = (from: string): Asker => ({ from, known: false });
const known = (from: string): Asker => ({ from, known: true });

/** A gate with one place, taken; `order` lists who entered after that, or was refused. */
function crowded(size: Partial<FairGate["size"]> = {}) {
  const gate = new FairGate({ places: 1, maxWaiting: 1000, patience: 60_000, ...size });
  const order: string[] = [];
  let open = () => {};
  const first = gate.through(stranger("first"), () => new Promise<void>((done) => (open = done)));
  const all: Promise<unknown>[] = [first];
  const ask = (name: string, asker: Asker) => {
    const turn = gate.through(asker, async () => void order.push(name));
    all.push(turn.then((entered) => entered || order.push(`${name} refused`)));
  };
  const finish = async () => {
    await new Promise((done) => setImmediate(done));
    open();
    await Promise.all(all);
    return order;
  };
  return { gate, ask, finish, order };
}

describe("a fair gate", () => {
  it("lets in at most so many at a time, and keeps the place when work fails", async () => {
    const gate = new FairGate({ places: 2, maxWaiting: 1000, patience: 60_000 });
    let [now, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++now);
      await new Promise((done) => setImmediate(done));
      now -= 1;
      throw new Error("no");
    };
    const all = Array.from({ length: 50 }, (_, i) => gate.through(stranger(`${i}`), work));
    const results = await Promise.allSettled(all);
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    expect(most).toBe(2);
    await expect(gate.through(stranger("x"), async () => {})).resolves.toBe(true);
  });

  it("lets somebody new in before those who asked often, however many these are", async () => {
    const { ask, finish } = crowded();
    for (let turn = 0; turn < 3; turn += 1) {
      for (let i = 0; i < 40; i += 1) ask("flood", stranger(`198.18.0.${i}`));
    }
    ask("honest", stranger("203.0.113.9"));
    const order = await finish();
    expect(order.indexOf("honest")).toBe(0);
  });

  it("remembers who had turns lately", async () => {
    const { gate, ask, finish } = crowded({ places: 1 });
    ask("flood", stranger("198.18.0.1"));
    await finish();
    const order: string[] = [];
    let open = () => {};
    const place = gate.through(stranger("x"), () => new Promise<void>((done) => (open = done)));
    const both = ["198.18.0.1", "203.0.113.9"].map((from) =>
      gate.through(stranger(from), async () => void order.push(from)),
    );
    await new Promise((done) => setImmediate(done));
    open();
    await Promise.all([place, ...both]);
    expect(order).toEqual(["203.0.113.9", "198.18.0.1"]);
  });

  it("lets whoever is known in first", async () => {
    const { ask, finish } = crowded();
    for (let i = 0; i < 20; i += 1) ask("stranger", stranger(`198.18.0.${i}`));
    ask("known", known("her laptop"));
    expect((await finish())[0]).toBe("known");
  });

  it("lets a browser that is known and floods wait among strangers after ten turns", async () => {
    const { ask, finish } = crowded();
    for (let i = 0; i < 20; i += 1) ask("known", known("a laptop"));
    ask("honest", stranger("203.0.113.9"));
    const order = await finish();
    expect(order.indexOf("honest")).toBe(11);
  });

  it("refuses whoever asked most when too many wait, not whoever came last", async () => {
    const { ask, finish } = crowded({ maxWaiting: 3 });
    for (let i = 0; i < 3; i += 1) ask(`flood ${i}`, stranger("198.18.0.1"));
    ask("honest", stranger("203.0.113.9"));
    ask("known", known("her laptop"));
    expect(await finish()).toEqual([
      "flood 2 refused",
      "flood 1 refused",
      "known",
      "honest",
      "flood 0",
    ]);
  });

  describe("as time goes by", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
    afterEach(() => void vi.useRealTimers());

    it("refuses those who waited longer than anybody does", async () => {
      const { ask, finish } = crowded({ patience: 5000 });
      ask("early", stranger("a"));
      vi.advanceTimersByTime(4000);
      ask("late", stranger("b"));
      vi.advanceTimersByTime(2000);
      expect((await finish()).toSorted()).toEqual(["early refused", "late"]);
    });
  });
});

describe("turns had lately", () => {
  it("count less as time goes by", () => {
    const recent = new RecentTurns();
    recent.count("a", 0);
    recent.count("a", 0);
    expect(recent.of("a", 0)).toBe(2);
    expect(recent.of("a", 60_000)).toBe(1);
    expect(recent.of("a", 3_600_000)).toBeLessThan(1e-9);
    expect(recent.of("b", 0)).toBe(0);
  });

  it("are remembered of so many and no more", () => {
    const recent = new RecentTurns();
    for (let i = 0; i < 30_000; i += 1) recent.count(`address ${i}`, i);
    expect(Reflect.get(recent, "names").size).toBe(10_000);
  });
});
