import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/forms/form-message";
import { maxMeasurements } from "@/lib/core/requirements/document";

const outcomes = [
  "added",
  "removed",
  "changed-meanwhile",
  "nothing-new",
  "too-many",
  "impossible",
  "empty",
  "no-results",
  "too-large",
  "too-much-work",
  "unreadable",
  "not-text",
] as const;

/** What came of the last form on the measurements page, by its word in the address. */
export function MeasurementsOutcome({ outcome, count }: { outcome?: string; count: number }) {
  const t = useTranslations("measurements.page.outcomes");
  const known = outcomes.find((each) => each === outcome);
  const done = known === "added" || known === "removed";
  const values = { count: Number.isSafeInteger(count) ? count : 0, most: maxMeasurements };
  return (
    <FormMessage kind={done ? "success" : "warning"} message={known ? t(known, values) : null} />
  );
}
