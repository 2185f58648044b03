"use client";

import { useFormatter } from "next-intl";
import { useEffect, useState } from "react";

type Local = { timeZone: string; now: Date };

/**
 * A moment: in UTC as it leaves the server, in the reader's zone once scripts run, with how long
 * ago it was. UTC stays in the title. `at` is a Date or an ISO 8601 string.
 */
export function TimeStamp({
  at,
  relative = true,
  dateOnly = false,
}: {
  at: Date | string;
  /** Adds "3 hours ago". */
  relative?: boolean;
  /** A day of the calendar, the same in every zone. */
  dateOnly?: boolean;
}) {
  const format = useFormatter();
  // Set after hydration, so that the first render equals the server's.
  const [local, setLocal] = useState<Local | null>(null);
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    setLocal({ timeZone, now: new Date() });
  }, []);

  const moment = typeof at === "string" ? new Date(at) : at;
  if (dateOnly) {
    const day = format.dateTime(moment, { dateStyle: "medium", timeZone: "UTC" });
    return <time dateTime={moment.toISOString().slice(0, 10)}>{day}</time>;
  }
  const inZone = (timeZone: string) =>
    format.dateTime(moment, {
      year: "numeric",
      month: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
      timeZoneName: "short",
    });
  return (
    <time dateTime={moment.toISOString()} title={inZone("UTC")} className="whitespace-normal">
      {inZone(local?.timeZone ?? "UTC")}
      {relative && local && (
        <span className="text-muted"> ({format.relativeTime(moment, local.now)})</span>
      )}
    </time>
  );
}
