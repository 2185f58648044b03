import { describe, expect, it } from "vitest";
import { Turns } from "@/lib/platform/reading-process/turns";

/** Jobs that end when they are told to, in the order in which they were begun. */
function slowWork(most = 20) {
  const turns = new Turns<string>(most, "refused");
  const begun: { who: string; end: () => void }[] = [];
  const answers: string[] = [];
  const take = (who: string) => {
    const answer = turns.take(
      who,
      () => new Promise((end) => begun.push({ who, end: () => end("done") })),
    );
    void answer.then((text) => answers.push(`${who} ${text}`));
  };
  const settled = () => new Promise((done) => setImmediate(done));
  const finishAll = async () => {
    for (let at = 0; ; at += 1) {
      await settled();
      const job = begun[at];
      if (!job) return;
      job.end();
    }
  };
  return {
    take,
    begun,
    answers,
    settled,
    finishAll,
    order: () => begun.map(({ who }) => who).join(""),
  };
}

describe("turns", () => {
  it("are one at a time, and a job that fails ends its own", async () => {
    const { take, begun, settled, finishAll, order } = slowWork();
    for (const who of "ab") take(who);
    await settled();
    expect(order()).toBe("a");
    begun[0]?.end();
    await settled();
    expect(order()).toBe("ab");
    await finishAll();
    const turns = new Turns<string>(1, "refused");
    const failing = turns.take("a", () => Promise.reject(new Error("no")));
    const next = turns.take("b", async () => "done");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("done");
  });

  it("go round by person, whoever came first with many", async () => {
    const { take, finishAll, order } = slowWork();
    for (const who of "aaaaaabcc") take(who);
    await finishAll();
    expect(order()).toBe("abcacaaaa");
  });

  it("go to who had none for longest, also of earlier jobs", async () => {
    const { take, finishAll, order } = slowWork();
    for (const who of "ab") take(who);
    await finishAll();
    for (const who of "cba") take(who);
    await finishAll();
    expect(order()).toBe("abcab");
  });

  it("are refused to the last of whoever waits for most", async () => {
    const { take, answers, settled, finishAll, order } = slowWork(4);
    for (const who of "aaaaabc") take(who);
    await settled();
    expect(answers).toEqual(["a refused", "a refused"]);
    await finishAll();
    expect(order()).toBe("abcaa");
  });
});
