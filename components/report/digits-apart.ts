import type { FindingValue } from "@/lib/core/requirements/report";
import type { MeasureUnit } from "./measure-units";

/** Digits behind the point that a quantity is shown with, where it is rounded at all. */
const usual: Partial<Record<MeasureUnit, number>> = { km: 0, ms: 1, percent: 1 };

/** No measurement is finer. */
const mostDigits = 9;

/**
 * The fewest digits behind the point with which two numbers differ as they are shown: 3.68 and 3.72 ms, not 3.7
 * twice. Null where they differ as they are usually shown, or not at all.
 */
export function digitsApart(
  one: FindingValue,
  other: FindingValue,
  unit: MeasureUnit,
): number | null {
  const digits = usual[unit];
  if (digits === undefined || typeof one !== "number" || typeof other !== "number") return null;
  const scale = unit === "percent" ? 100 : 1;
  const same = (at: number) => (one * scale).toFixed(at) === (other * scale).toFixed(at);
  if (one === other || !same(digits)) return null;
  for (let at = digits + 1; at <= mostDigits; at += 1) if (!same(at)) return at;
  return null;
}
