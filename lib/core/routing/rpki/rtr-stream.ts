import { copyBytes } from "./json-bytes";
import { type DecodedPdu, decodePdu } from "./rtr-pdu";

const headerLength = 8;
/** The longest PDU that makes sense is an ASPA with 16,000 providers (ours). */
const maxPduLength = 1 << 16;

/** Cuts the bytes of a connection into PDUs, whatever the pieces they come in. */
export class RtrStream {
  private rest: Uint8Array = new Uint8Array(0);

  /**
   * Calls `take` with each whole PDU, its version and its bytes, until it returns false. After an
   * error nothing that follows can be trusted: the connection must end.
   */
  push(
    chunk: Uint8Array,
    take: (decoded: DecodedPdu, version: number, bytes: Uint8Array) => boolean,
  ): void {
    const bytes = this.joined(chunk);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    while (bytes.length - at >= headerLength) {
      const length = view.getUint32(at + 4);
      const fits = length >= headerLength && length <= maxPduLength;
      if (fits && bytes.length - at < length) break;
      const end = at + (fits ? length : headerLength);
      const decoded: DecodedPdu = fits
        ? decodePdu(new DataView(bytes.buffer, bytes.byteOffset + at, length))
        : { ok: false, code: "pdu-length", pdu: "a PDU", length };
      if (!take(decoded, bytes[at] as number, bytes.subarray(at, end))) return;
      at = end;
    }
    this.rest = copyBytes(bytes, at, bytes.length);
  }

  private joined(chunk: Uint8Array): Uint8Array {
    if (this.rest.length === 0) return chunk;
    const all = new Uint8Array(this.rest.length + chunk.length);
    all.set(this.rest);
    all.set(chunk, this.rest.length);
    return all;
  }
}
