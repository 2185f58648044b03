/** Why a registry gave no answer. Each means "unknown", never "not registered". */
export type IrrFailureCode =
  | "unreachable"
  /** Nothing came for too long, or the whole took too long. */
  | "timed-out"
  /** The connection ended before the answers were complete. */
  | "cut-off"
  /** The server answered `F`. */
  | "refused"
  /** It refused a moment ago; it is left alone for a while. */
  | "paused"
  | "malformed"
  | "too-large"
  /** None of the registries that were asked for is served, or the one a set was named with. */
  | "source-not-served"
  /** A dump that cannot be read to its end, or holds nothing. */
  | "unreadable";

export interface IrrFailure {
  readonly ok: false;
  readonly code: IrrFailureCode;
  /** What the server or the system said, in its words; bounded. */
  readonly detail: string;
}

export function irrFailure(code: IrrFailureCode, detail = ""): IrrFailure {
  return { ok: false, code, detail: detail.slice(0, 200) };
}
