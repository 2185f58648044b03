import { utcDate, utcDay } from "@/lib/core/requirements/dates";
import { formText } from "@/lib/partnership/review/decisions/form-text";

/** What a reviewer sends to have a failing rule waived. */
export type WaiverInput = {
  applicationId: string;
  /** The number of the revision the reviewer read. */
  revision: number;
  /** The check whose report they read; "" for the report it was submitted with. */
  check: string;
  rule: string;
  /** Trimmed. */
  reason: string;
  /** YYYY-MM-DD as typed; "" for none. */
  endsOn: string;
};

/** Bounds of a reason, in characters. */
export const waiverReasonLength = { min: 10, max: 2000 } as const;

/** The farthest end of a waiver, in days from today: longer than that is no exception. */
export const maxWaiverDays = 365;

/** Reads the form; null when it isn't one of ours. */
export function readWaiverForm(form: FormData): WaiverInput | null {
  const revision = Number(formText(form, "revision"));
  const applicationId = formText(form, "application");
  if (!applicationId || !Number.isSafeInteger(revision) || revision < 1) return null;
  return {
    applicationId,
    revision,
    check: formText(form, "check"),
    rule: formText(form, "rule"),
    reason: formText(form, "reason"),
    endsOn: formText(form, "endsOn"),
  };
}

export type ReasonProblem = { code: "reason-missing" | "reason-short" | "reason-long" };
export type EndProblem = { code: "end-missing" | "end-unreadable" | "end-past" | "end-far" };

/** What is wrong with a reason; null when it may stand. */
export function judgeReason(reason: string): ReasonProblem | null {
  if (reason === "") return { code: "reason-missing" };
  if (reason.length < waiverReasonLength.min) return { code: "reason-short" };
  return reason.length > waiverReasonLength.max ? { code: "reason-long" } : null;
}

/** What is wrong with an end as typed; a mandatory rule's waiver must have one. */
export function judgeEnd(
  endsOn: string,
  { mandatory, now }: { mandatory: boolean; now: Date },
): EndProblem | null {
  if (endsOn === "") return mandatory ? { code: "end-missing" } : null;
  if (!isDay(endsOn)) return { code: "end-unreadable" };
  const days = utcDay(endsOn) - utcDay(now);
  if (days < 1) return { code: "end-past" };
  return days > maxWaiverDays ? { code: "end-far" } : null;
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  utcDate(new Date(text)) === text;
