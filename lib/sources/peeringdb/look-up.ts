import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type Known, keepAnswer, keepFailure, knownAnswer } from "./answers";
import { askAbout, questionsForOneAsn } from "./ask";
import { closeUntil, takeQuestions } from "./budget";

/** An answer is used for a day before PeeringDB is asked again of the portal's own accord. */
const reusedForMs = 24 * 60 * 60 * 1000;

/** PeeringDB allows the same question twice a minute; nobody needs it oftener. */
const sameQuestionMs = 30_000;

export type LookUp = {
  /** PeeringDB's address without "/api". */
  url: string;
  now: Date;
  /** Ask even though the last answer is fresh. */
  again?: boolean;
};

/**
 * What PeeringDB says about an ASN: the kept answer while it is fresh, else a new one. Trouble
 * leaves the old answer in place and comes back as `failure`; nothing is thrown for it.
 */
export async function lookUp(db: PrismaClient, asn: number, options: LookUp): Promise<Known> {
  const { url, now, again = false } = options;
  const known = await knownAnswer(db, asn);
  const answerAge = known.answer ? now.getTime() - Date.parse(known.answer.fetchedAt) : null;
  if (answerAge !== null && answerAge < (again ? sameQuestionMs : reusedForMs)) return known;
  if (!(await takeQuestions(db, questionsForOneAsn, now))) {
    await keepFailure(db, asn, "rate-limited", now);
    return knownAnswer(db, asn);
  }
  const asked = await askAbout(asn, url, () => takeQuestions(db, 1, new Date()));
  if (asked.ok) {
    await keepAnswer(db, asn, asked.answer, now);
  } else {
    if (asked.retryAfterSeconds !== undefined) {
      await closeUntil(db, new Date(now.getTime() + asked.retryAfterSeconds * 1000));
    }
    await keepFailure(db, asn, asked.code, now);
  }
  return knownAnswer(db, asn);
}
