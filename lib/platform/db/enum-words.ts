import type { ApplicationState, FollowUpCause, ProofMethod, Verdict } from "./generated/enums";

/**
 * Values whose names in the schema, which allow no hyphen, are not the words that the database,
 * reports, exports and addresses have for them: the `@map`s of prisma/schema.
 */
const words = {
  in_review: "in-review",
  changes_requested: "changes-requested",
  falls_short: "falls-short",
  registry_email: "registry-email",
  waiver_ended: "waiver-ended",
  proof_ended: "proof-ended",
} as const satisfies Partial<
  Record<ApplicationState | Verdict | ProofMethod | FollowUpCause, string>
>;

type Words = typeof words;

/** The word of a name, in types. */
export type WordOf<Name extends string> = Name extends keyof Words ? Words[Name] : Name;

/** The name of a word, in types. */
export type NameOf<Word extends string> = Word extends Words[keyof Words]
  ? { [Name in keyof Words]: Words[Name] extends Word ? Name : never }[keyof Words]
  : Word;

const byName = new Map<string, string>(Object.entries(words));
const byWord = new Map([...byName].map(([name, word]) => [word, name]));

/** The word that the database and reports have for a value: "in-review" for `in_review`. */
export function wordOf<Name extends string>(name: Name): WordOf<Name> {
  return (byName.get(name) ?? name) as WordOf<Name>;
}

/** The name that Prisma's client has for a word: `in_review` for "in-review". */
export function nameOf<Word extends string>(word: Word): NameOf<Word> {
  return (byWord.get(word) ?? word) as NameOf<Word>;
}
