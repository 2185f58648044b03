import type { FieldError } from "@/components/forms/error-summary";
import { reasonIds } from "@/components/review/decision-state";
import type { DecisionRefusal } from "@/lib/review/decide";
import {
  type DecisionInput,
  reasonLength,
  statementField,
  statementLength,
} from "@/lib/review/decision-input";

type Words = (key: string, values?: Record<string, string | number>) => string;

/** A refusal as errors of the form: at the field that mends it, or of the whole. */
export function refusalErrors(
  refusal: DecisionRefusal,
  { kind }: Pick<DecisionInput, "kind">,
  t: Words,
  titleOf: (rule: string) => string,
): FieldError[] {
  switch (refusal.code) {
    case "reason-missing":
    case "reason-short":
    case "reason-long":
      return [{ name: "reason", id: reasonIds[kind], message: t(refusal.code, reasonLength) }];
    case "statements":
      return refusal.rules.map((rule) => ({
        name: statementField(rule),
        message: t("statement", { rule: titleOf(rule), ...statementLength }),
      }));
    case "falls-short": {
      const rules = refusal.rules.map(titleOf).join(t("separator"));
      return [{ name: null, message: t("falls-short", { rules }) }];
    }
    default: {
      const { code, ...values } = refusal;
      return [{ name: null, message: t(code, values) }];
    }
  }
}
