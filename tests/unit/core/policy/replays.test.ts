import { describe, expect, it } from "vitest";
import { policies } from "@/lib/core/policy/policies";
import { answerTo, replaysOf, withoutSentences } from "@/tests/support/replay";

/**
 * Every published version answers for ever as it did when it was published, but for the sentences.
 * The replays of 2026-11 were made by the release that judged by it alone.
 */
describe.each(policies)("policy $version", (policy) => {
  const replays = replaysOf(policy.version);

  it("has replays, each of which answers every rule the version names", () => {
    expect(replays.length).toBeGreaterThanOrEqual(60);
    for (const { answer } of replays) {
      expect(answer.policyVersion).toBe(policy.version);
      expect(answer.results.map(({ rule }) => rule)).toEqual(policy.rules);
    }
  });

  it.each(replays.map((replay, at) => ({ line: at + 1, replay })))(
    "answers line $line as it did",
    ({ replay }) => {
      const answer = withoutSentences(answerTo(replay, policy));
      // As text: the order of keys is kept too.
      expect(JSON.stringify(answer)).toBe(JSON.stringify(withoutSentences(replay.answer)));
    },
  );
});
