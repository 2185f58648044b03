import { useFormatter } from "next-intl";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long ago a moment was, in the largest unit that is whole: "3d"; the moment is its title. */
export function ShortAge({ at, now }: { at: Date; now: Date }) {
  const format = useFormatter();
  const past = Math.max(0, now.getTime() - at.getTime());
  const [unit, length] = units.find(([, each]) => past >= each) ?? units[2];
  const title = format.dateTime(at, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return (
    <time dateTime={at.toISOString()} title={`${title} UTC`}>
      {format.number(Math.floor(past / length), { style: "unit", unit, unitDisplay: "narrow" })}
    </time>
  );
}
