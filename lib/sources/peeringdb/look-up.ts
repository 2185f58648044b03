import { setTimeout as delay } from "node:timers/promises";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import {
  beginAsking,
  endAsking,
  type Known,
  keepAnswer,
  keepFailure,
  knownAnswer,
} from "./answers";
import { type Asking, askAbout, type NotAsked, questionsForOneAsn } from "./ask";
import { closeUntil, Questions } from "./budget";

/** An answer is used for a day before PeeringDB is asked again of the portal's own accord. */
export const reusedForMs = 24 * 60 * 60 * 1000;

/** PeeringDB allows the same question twice a minute; nobody needs it oftener. */
const sameQuestionMs = 30_000;

/** For all questions of one look-up together, in ms. */
export const patienceMs = 15_000;

/** How often another's look-up is looked at, in ms. */
const watchMs = 250;

export type LookUp = {
  /** PeeringDB's address without "/api". */
  url: string;
  now: Date;
  /** Ask even though the last answer is fresh. */
  again?: boolean;
};

/**
 * What PeeringDB says about an ASN: the kept answer while it is fresh, else a new one. Trouble
 * leaves the old answer in place and comes back as `failure`; nothing is thrown for it. While somebody
 * else asks the same, their answer is waited for.
 */
export async function lookUp(db: PrismaClient, asn: number, options: LookUp): Promise<Known> {
  const { now, again = false } = options;
  const known = await knownAnswer(db, asn, now);
  const answerAge = known.answer ? now.getTime() - Date.parse(known.answer.fetchedAt) : null;
  if (answerAge !== null && answerAge < (again ? sameQuestionMs : reusedForMs)) return known;
  if (!(await beginAsking(db, asn, now))) return othersAnswer(db, asn, now);
  try {
    await ask(db, asn, options);
  } finally {
    await endAsking(db, asn);
  }
  return knownAnswer(db, asn, now);
}

/**
 * The same in the background: returns after `waitMs` at the latest with what is known then, while the
 * look-up goes on. `Known.asking` says that it does.
 */
export async function lookUpMeanwhile(
  db: PrismaClient,
  asn: number,
  options: LookUp & { waitMs: number },
): Promise<Known> {
  const working = lookUp(db, asn, options).catch((error: unknown) => {
    console.error(`PeeringDB could not be asked about AS${asn}:`, error);
  });
  await Promise.race([working, delay(options.waitMs, undefined, { ref: false })]);
  return knownAnswer(db, asn, options.now);
}

async function othersAnswer(db: PrismaClient, asn: number, now: Date): Promise<Known> {
  const until = performance.now() + patienceMs;
  let known = await knownAnswer(db, asn, now);
  while (known.asking && performance.now() < until) {
    await delay(watchMs);
    known = await knownAnswer(db, asn, now);
  }
  return known;
}

async function ask(db: PrismaClient, asn: number, { url, now }: LookUp): Promise<void> {
  const asked = await withQuestions(db, { url, now, wanted: questionsForOneAsn }, (asking) =>
    askAbout(asn, asking),
  );
  if (asked.ok) await keepAnswer(db, asn, asked.answer, now);
  else await keepFailure(db, asn, asked.code, now);
}

/** Asks within the budget and the time for one look-up, and leaves PeeringDB alone when it says so. */
export async function withQuestions<Answer extends { ok: true }>(
  db: PrismaClient,
  { url, now, wanted }: Pick<LookUp, "url" | "now"> & { wanted: number },
  work: (asking: Asking) => Promise<Answer | NotAsked>,
): Promise<Answer | NotAsked> {
  const questions = await Questions.take(db, wanted, now);
  if (!questions) return { ok: false, code: "rate-limited" };
  const started = performance.now();
  try {
    const answer = await work({
      base: url,
      mayAsk: () => questions.next(),
      leftMs: () => Math.ceil(patienceMs - (performance.now() - started)),
    });
    if (!answer.ok && answer.retryAfterSeconds !== undefined) {
      await closeUntil(db, new Date(now.getTime() + answer.retryAfterSeconds * 1000));
    }
    return answer;
  } finally {
    await questions.settle();
  }
}
