export type LatencyEventType =
  | "latency-step"
  | "loss"
  | "measurement-stopped"
  | "latency-impossible"
  | "latency-inflated"
  | "farther-edge";

/** Something about a series that began, and perhaps ended; times are Unix ms. */
export interface LatencyEvent {
  readonly type: LatencyEventType;
  readonly startedAt: number;
  readonly openedAt: number;
  /** Null while it goes on. */
  readonly endedAt: number | null;
  readonly end: "back" | "new-level" | null;
  readonly level: "information" | "warning" | "error";
  /** Of a step, frozen at its first hour: median before, and what must be exceeded. */
  readonly baselineMs?: number;
  readonly limitMs?: number;
  /** Highest median of an hour. */
  readonly peakMs?: number;
  /** Highest loss of an hour. */
  readonly peakPct?: number;
  /** Of `farther-edge`: the metro that is nearer in time. */
  readonly metro?: string;
}
