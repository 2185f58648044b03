/** Most characters of a comment, as people count them. */
export const maxCommentLength = 10_000;

/** Comments one reviewer may keep in the draft of one application. */
export const maxDrafted = 200;

/** Why a text cannot be a comment. */
export type BodyProblem = { code: "empty" } | { code: "long"; length: number; most: number };

/**
 * A text as it is kept: line ends as one character, trimmed, without what a database cannot hold.
 * Nothing else is taken away: marks that turn the direction of writing are somebody's language.
 */
export function commentBody(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll("\0", "")
    .trim();
}

/** What is wrong with a text from `commentBody`; null when it can be a comment. */
export function bodyProblem(body: string): BodyProblem | null {
  // Marks and joiners alone show nothing.
  if (body.replace(/[\p{Cf}\s]/gu, "") === "") return { code: "empty" };
  const length = [...body].length;
  return length > maxCommentLength ? { code: "long", length, most: maxCommentLength } : null;
}
