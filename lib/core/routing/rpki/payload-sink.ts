import type { ScannedPrefix } from "@/lib/core/routing/scan-prefix";

/** Where a reader of VRP files puts what it reads. */
export interface PayloadSink {
  /** `prefix` is the reader's own buffer: copy what is to be kept. */
  vrp(prefix: ScannedPrefix, maxLength: number, asn: number, ta: string): void;
  /** One ASPA object; a customer may have several. `providers` is the receiver's to keep. */
  aspa(customer: number, providers: readonly number[]): void;
}
