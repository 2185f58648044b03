import type { Prefix } from "@/lib/core/routing/prefix";

/** A prefix that is watched, as the detector needs it. */
export interface RegisteredPrefix {
  readonly prefix: Prefix;
  /** ASNs that may originate it and what lies inside. */
  readonly origins: readonly number[];
  /** Longest more-specific that its origins may announce; absent: its own length. */
  readonly maxLength?: number;
  /** Peer ASNs that usually hold it (6.3); absent: its visibility is not judged. */
  readonly baseline?: number;
}
