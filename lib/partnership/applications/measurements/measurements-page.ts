import { isFresh } from "@/lib/core/requirements/dates";
import type { Measurement } from "@/lib/core/requirements/document";

/** Measurements shown on one page of the list. */
export const measurementsPerPage = 50;

/** A measurement with its position in the document. */
export type ListedMeasurement = Measurement & {
  index: number;
  /** Whether it is recent enough to count. */
  fresh: boolean;
  /** Whether it claims to be of the future. */
  ahead: boolean;
};

export type MeasurementsPage = {
  rows: ListedMeasurement[];
  page: number;
  total: number;
  /** How many are recent enough to count. */
  fresh: number;
};

/**
 * One page of the measurements, newest first: the page asked for, or the one that holds the
 * measurement at a position in the document.
 */
export function measurementsPage(
  declared: readonly Measurement[],
  asked: { page: number; at: number | null },
  now: Date,
  freshDays: number,
): MeasurementsPage {
  const order = declared
    .map(({ measuredAt }, index) => ({ index, time: Date.parse(measuredAt) }))
    .sort((a, b) => b.time - a.time || a.index - b.index);
  const place = asked.at === null ? -1 : order.findIndex(({ index }) => index === asked.at);
  const pages = Math.max(1, Math.ceil(order.length / measurementsPerPage));
  const page =
    place < 0
      ? Math.min(Math.max(1, asked.page), pages)
      : Math.floor(place / measurementsPerPage) + 1;
  const isCounted = ({ measuredAt }: Measurement) => isFresh(measuredAt, now, freshDays);
  return {
    page,
    total: declared.length,
    fresh: declared.filter(isCounted).length,
    rows: order
      .slice((page - 1) * measurementsPerPage, page * measurementsPerPage)
      .flatMap(({ index }) => {
        const measurement = declared[index];
        if (!measurement) return [];
        const ahead = Date.parse(measurement.measuredAt) > now.getTime();
        return [{ ...measurement, index, fresh: isCounted(measurement), ahead }];
      }),
  };
}
