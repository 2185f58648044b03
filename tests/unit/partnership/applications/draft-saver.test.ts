import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  DraftSaver,
  type SaveState,
  type SendResult,
} from "@/components/application-form/saving/draft-saver";

type Values = { text: string };
const start = { values: { text: "" }, version: 1, at: "2026-11-22T09:00:00Z" };

function setUp(answers: (SendResult | "hang")[] = []) {
  const sent: { values: Values; version: number }[] = [];
  const states: SaveState["kind"][] = [];
  let version = 1;
  const saver = new DraftSaver<Values>(
    start,
    async (values, from) => {
      sent.push({ values, version: from });
      await new Promise((done) => setTimeout(done, 100));
      const answer = answers.shift();
      if (answer && answer !== "hang") return answer;
      version += 1;
      return { ok: true, version, at: "2026-11-22T10:32:00Z" };
    },
    (state) => states.push(state.kind),
  );
  return { saver, sent, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("saving as one types", () => {
  it("sends once after a pause, with the newest values", async () => {
    const { saver, sent, states } = setUp();
    saver.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(500);
    saver.change({ text: "ab" });
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([{ values: { text: "ab" }, version: 1 }]);
    expect(states).toEqual(
      ["unsaved", "saving", "saved"].flatMap((s) => (s === "unsaved" ? [s, s] : [s])),
    );
    expect(saver.dirty).toBe(false);
  });

  it("sends what was typed while saving after it, from the new version", async () => {
    const { saver, sent } = setUp();
    saver.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(850);
    saver.change({ text: "b" });
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toEqual([
      { values: { text: "a" }, version: 1 },
      { values: { text: "b" }, version: 2 },
    ]);
    expect(saver.state.kind).toBe("saved");
  });

  it("tries again by itself until it works, and keeps the newest text", async () => {
    const network = { ok: false, code: "network" } as const;
    const { saver, sent } = setUp([network, network]);
    saver.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state).toEqual({ kind: "failed", reason: "network" });
    saver.change({ text: "b" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.map(({ values }) => values.text)).toEqual(["a", "b", "b"]);
    expect(saver.state.kind).toBe("saved");
  });

  it("stops at a conflict, and saves over it only when told to", async () => {
    const changed = { version: 5, at: "2026-11-22T10:00:00Z", by: "Grace" };
    const { saver, sent } = setUp([{ ok: false, code: "conflict", version: 7, changed }]);
    saver.change({ text: "mine" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state).toEqual({ kind: "conflict", version: 7, changed });
    saver.change({ text: "mine, longer" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    const overwritten = saver.overwrite();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await overwritten).toBe(true);
    expect(sent.at(-1)).toEqual({ values: { text: "mine, longer" }, version: 7 });
  });

  it("flushes at once and says whether everything is saved", async () => {
    const { saver, sent } = setUp([undefined as never, { ok: false, code: "server" }]);
    saver.change({ text: "a" });
    const first = saver.flush();
    await vi.advanceTimersByTimeAsync(150);
    expect(await first).toBe(true);
    saver.change({ text: "b" });
    const second = saver.flush();
    await vi.advanceTimersByTimeAsync(150);
    expect(await second).toBe(false);
    expect(saver.dirty).toBe(true);
    expect(sent).toHaveLength(2);
    saver.stop();
  });
});
