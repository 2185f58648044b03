import { useFormatter } from "next-intl";

/** A day of the calendar, the same in every zone; made on the server alone, for long lists. */
export function Day({ at }: { at: Date }) {
  const day = useFormatter().dateTime(at, { dateStyle: "medium", timeZone: "UTC" });
  return <time dateTime={at.toISOString().slice(0, 10)}>{day}</time>;
}
