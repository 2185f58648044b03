import { pduType, type RtrVersion } from "./rtr-pdu";

function header(version: RtrVersion, type: number, session: number, length: number): DataView {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint8(0, version);
  view.setUint8(1, type);
  view.setUint16(2, session);
  view.setUint32(4, length);
  return view;
}

const bytesOf = (view: DataView) => new Uint8Array(view.buffer);

/** Asks for everything. */
export function resetQuery(version: RtrVersion): Uint8Array {
  return bytesOf(header(version, pduType.resetQuery, 0, 8));
}

/** Asks for what changed since a serial. */
export function serialQuery(version: RtrVersion, session: number, serial: number): Uint8Array {
  const view = header(version, pduType.serialQuery, session, 12);
  view.setUint32(8, serial);
  return bytesOf(view);
}

/** Says why the session ends; `pdu` are the bytes it is about. */
export function errorReport(
  version: RtrVersion,
  code: number,
  pdu: Uint8Array,
  text: string,
): Uint8Array {
  const words = new TextEncoder().encode(text);
  const view = header(version, pduType.errorReport, code, 16 + pdu.length + words.length);
  view.setUint32(8, pdu.length);
  const bytes = bytesOf(view);
  bytes.set(pdu, 12);
  view.setUint32(12 + pdu.length, words.length);
  bytes.set(words, 16 + pdu.length);
  return bytes;
}
