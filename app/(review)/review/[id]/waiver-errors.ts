import type { FieldError } from "@/components/forms/error-summary";
import { waiveIds } from "@/components/review/waivers/waiver-state";
import type { ConfirmRefusal } from "@/lib/partnership/review/waivers/confirm-waiver";
import type { WaiverRefusal } from "@/lib/partnership/review/waivers/waive";
import { maxWaiverDays, waiverReasonLength } from "@/lib/partnership/review/waivers/waiver-input";
import type { WithdrawRefusal } from "@/lib/partnership/review/waivers/withdraw-waiver";

type Words = (key: string, values?: Record<string, string | number>) => string;

/**
 * A refusal as an error of the form: at the field that mends it, or of the whole.
 *
 * @param reasonId the id of the reason's control in the form that was sent.
 */
export function waiverError(
  refusal: WaiverRefusal | ConfirmRefusal | WithdrawRefusal,
  t: Words,
  titleOf: (rule: string) => string,
  reasonId: string = waiveIds.reason,
): FieldError {
  switch (refusal.code) {
    case "reason-missing":
    case "reason-short":
    case "reason-long":
      return { name: "reason", id: reasonId, message: t(refusal.code, waiverReasonLength) };
    case "end-missing":
    case "end-unreadable":
    case "end-past":
    case "end-far":
      return {
        name: "endsOn",
        id: waiveIds.endsOn,
        message: t(refusal.code, { days: maxWaiverDays }),
      };
    case "not-failing":
      return refusal.rule === ""
        ? { name: "rule", id: waiveIds.rule, message: t("rule-missing") }
        : { name: "rule", id: waiveIds.rule, message: t("not-failing") };
    case "fails-otherwise":
      return { name: null, message: t("fails-otherwise", { rule: titleOf(refusal.rule) }) };
    case "may-not":
      return { name: null, message: t(`may-not.${refusal.conflict ?? "none"}`) };
    default: {
      const { code, ...values } = refusal;
      return { name: null, message: t(code, values) };
    }
  }
}
