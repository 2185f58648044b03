import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Finding, Report } from "@/lib/core/requirements/report";
import { type Place, placeOf } from "@/lib/partnership/applications/document/document-place";
import type { CommentAbout } from "@/lib/platform/db/generated/enums";
import { fieldsAt, isCommentable } from "./comment-places";

/** What a comment is about, as it is stored. */
export type About = {
  about: CommentAbout;
  path: string | null;
  place: Place;
  rule: string | null;
  code: string | null;
};

const whole: About = { about: "whole", path: null, place: [], rule: null, code: null };

/** What a comment can be about in a form: the whole, a place, or the finding of a rule. */
export const aboutValue = {
  whole: "whole",
  field: (path: string) => `field:${path}`,
  finding: (rule: string, index: number) => `finding:${index}:${rule}`,
} as const;

/**
 * Reads such a value against the revision it was written about, with the field of a row that was
 * chosen beside it; null when the revision has no such thing.
 */
export function readAbout(
  value: string,
  field: string,
  { document, report }: { document: ApplicationDocument; report: Report },
): About | null {
  if (value === aboutValue.whole) return field === "" ? whole : null;
  const [, kind, rest = ""] = /^(field|finding):(.*)$/s.exec(value) ?? [];
  if (kind === "field") {
    if (!isCommentable(document, rest) || (field !== "" && !fieldsAt(rest).includes(field)))
      return null;
    const path = field === "" ? rest : `${rest}/${field}`;
    return { ...whole, about: "field", path, place: placeOf(document, path) };
  }
  const [, index, rule = ""] = /^(\d{1,6}):(.+)$/.exec(kind === "finding" ? rest : "") ?? [];
  const finding = index === undefined ? null : findingAt(report, rule, Number(index));
  if (!finding || field !== "") return null;
  const { path, code } = finding;
  const place = path === null ? [] : placeOf(document, path);
  return { about: "rule", path, place, rule, code };
}

/** The finding a form named by its rule and its number there. */
export function findingAt(report: Report, rule: string, index: number): Finding | null {
  return report.results.find((result) => result.rule === rule)?.findings[index] ?? null;
}
