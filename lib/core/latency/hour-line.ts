import type { LatencyHour } from "./hour";
import { formatTime } from "./samples/time";

const decimals = (value: number | null): string => (value === null ? "" : value.toFixed(3));

/** `series,hour,sent,received,min,p50,p95,max,loss,state`; what there is not is empty. */
export function hourLine(series: string, hour: LatencyHour): string {
  const { start, sent, received, min, p50, p95, max, lossPct, state } = hour;
  const figures = [min, p50, p95, max, lossPct].map(decimals);
  return [series, formatTime(start), sent, received, ...figures, state].join(",");
}
