import type { FieldError } from "@/components/forms/error-summary";
import { reasonIds } from "@/components/review/decision/decision-state";
import type { Blocking } from "@/lib/partnership/review/decisions/approval";
import type { DecisionRefusal } from "@/lib/partnership/review/decisions/decide";
import {
  type DecisionInput,
  reasonLength,
} from "@/lib/partnership/review/decisions/decision-input";

type Words = (key: string, values?: Record<string, string | number>) => string;

/** A refusal as errors of the form: at the field that mends it, or of the whole. */
export function refusalErrors(
  refusal: DecisionRefusal,
  { kind }: Pick<DecisionInput, "kind">,
  t: Words,
  titleOf: (rule: string) => string,
): FieldError[] {
  const ofTheWhole = (message: string) => ({ name: null, message });
  switch (refusal.code) {
    case "reason-missing":
    case "reason-short":
    case "reason-long":
      return [{ name: "reason", id: reasonIds[kind], message: t(refusal.code, reasonLength) }];
    case "blocked":
    case "changed":
      return [t(refusal.code), ...blockingSentences(refusal, t, titleOf)].map(ofTheWhole);
    case "may-not":
      return [ofTheWhole(t(`may-not.${refusal.conflict ?? "none"}`))];
    default: {
      const { code, ...values } = refusal;
      return [ofTheWhole(t(code, values))];
    }
  }
}

/** What blocks, a sentence a kind. */
function blockingSentences(
  blocking: Blocking,
  t: Words,
  titleOf: (rule: string) => string,
): string[] {
  return (["failing", "unaccepted", "unknown"] as const)
    .filter((kind) => blocking[kind].length > 0)
    .map((kind) => t(kind, { rules: blocking[kind].map(titleOf).join(t("separator")) }));
}
