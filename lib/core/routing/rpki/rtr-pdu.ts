import type { ScannedPrefix } from "@/lib/core/routing/scan-prefix";
import { scannedPrefix, wordMask } from "@/lib/core/routing/scan-prefix";
import type { RtrProblem } from "./rtr-problem";

/** RTR versions: RFC 6810, RFC 8210, and drafts of 8210bis. */
export type RtrVersion = 0 | 1 | 2;

export const pduType = {
  serialNotify: 0,
  serialQuery: 1,
  resetQuery: 2,
  cacheResponse: 3,
  ipv4Prefix: 4,
  ipv6Prefix: 6,
  endOfData: 7,
  cacheReset: 8,
  routerKey: 9,
  errorReport: 10,
  aspa: 11,
} as const;

/** Seconds, as End of Data has them from version 1 on. */
export interface RtrTimers {
  readonly refresh: number;
  readonly retry: number;
  readonly expire: number;
}

export type RtrPdu =
  | { readonly type: "serial-notify"; readonly session: number; readonly serial: number }
  | { readonly type: "cache-response"; readonly session: number }
  /** `prefix` is the decoder's own buffer: copy what is to be kept. */
  | {
      readonly type: "prefix";
      readonly announce: boolean;
      readonly prefix: ScannedPrefix;
      readonly maxLength: number;
      readonly asn: number;
    }
  | {
      readonly type: "aspa";
      readonly announce: boolean;
      readonly customer: number;
      readonly providers: readonly number[];
      /** Draft 10 sends one for each family; later drafts one for both (null). */
      readonly family: 4 | 6 | null;
    }
  | { readonly type: "router-key" }
  | {
      readonly type: "end-of-data";
      readonly session: number;
      readonly serial: number;
      /** Null in version 0, which has none. */
      readonly timers: RtrTimers | null;
    }
  | { readonly type: "cache-reset" }
  | { readonly type: "error-report"; readonly code: number; readonly text: string };

export type DecodedPdu =
  | { readonly ok: true; readonly pdu: RtrPdu }
  | ({ readonly ok: false } & RtrProblem);

const wrong = (problem: RtrProblem): DecodedPdu => ({ ok: false, ...problem });

const wrongLength = (pdu: string, length: number) => wrong({ code: "pdu-length", pdu, length });

const wrongVersion = (pdu: string, version: number) =>
  wrong({ code: "pdu-before-version", pdu, version });

const prefix = scannedPrefix();
const ipv4Length = 20;
const ipv6Length = 32;

/** Decodes one PDU, header included; its length is `view.byteLength` and fits the header. */
export function decodePdu(view: DataView): DecodedPdu {
  const version = view.getUint8(0);
  const length = view.byteLength;
  const session = view.getUint16(2);
  switch (view.getUint8(1)) {
    case pduType.serialNotify:
      if (length !== 12) return wrongLength("a Serial Notify", length);
      return { ok: true, pdu: { type: "serial-notify", session, serial: view.getUint32(8) } };
    case pduType.cacheResponse:
      if (length !== 8) return wrongLength("a Cache Response", length);
      return { ok: true, pdu: { type: "cache-response", session } };
    case pduType.ipv4Prefix:
      if (length !== ipv4Length) return wrongLength("an IPv4 Prefix", length);
      return decodePrefix(view, 4);
    case pduType.ipv6Prefix:
      if (length !== ipv6Length) return wrongLength("an IPv6 Prefix", length);
      return decodePrefix(view, 6);
    case pduType.endOfData:
      return decodeEndOfData(view, version, session);
    case pduType.cacheReset:
      if (length !== 8) return wrongLength("a Cache Reset", length);
      return { ok: true, pdu: { type: "cache-reset" } };
    case pduType.routerKey:
      // 8 of header, 20 of key identifier, 4 of ASN, then the key. Read by nobody here.
      if (version === 0) return wrongVersion("a Router Key", 1);
      return length < 32
        ? wrongLength("a Router Key", length)
        : { ok: true, pdu: { type: "router-key" } };
    case pduType.errorReport:
      return decodeErrorReport(view, session);
    case pduType.aspa:
      return version < 2 ? wrongVersion("an ASPA", 2) : decodeAspa(view);
    default:
      return wrong({ code: "pdu-type", type: view.getUint8(1) });
  }
}

function decodePrefix(view: DataView, family: 4 | 6): DecodedPdu {
  const length = view.getUint8(9);
  const maxLength = view.getUint8(10);
  const words = family === 4 ? 1 : 4;
  if (length > maxLength || maxLength > words * 32) {
    return wrong({ code: "prefix-length", length, maxLength });
  }
  for (let word = 0; word < words; word++) {
    const value = view.getUint32(12 + word * 4);
    if ((value & wordMask(length, word)) >>> 0 !== value) {
      return wrong({ code: "prefix-bits" });
    }
    prefix.words[word] = value;
  }
  prefix.family = family;
  prefix.length = length;
  const announce = (view.getUint8(8) & 1) === 1;
  const asn = view.getUint32(12 + words * 4);
  return { ok: true, pdu: { type: "prefix", announce, prefix, maxLength, asn } };
}

function decodeEndOfData(view: DataView, version: number, session: number): DecodedPdu {
  const length = view.byteLength;
  if (length !== (version === 0 ? 12 : 24)) return wrongLength("an End of Data", length);
  const timers =
    version === 0
      ? null
      : { refresh: view.getUint32(12), retry: view.getUint32(16), expire: view.getUint32(20) };
  return { ok: true, pdu: { type: "end-of-data", session, serial: view.getUint32(8), timers } };
}

function decodeErrorReport(view: DataView, code: number): DecodedPdu {
  const length = view.byteLength;
  if (length < 16) return wrongLength("an Error Report", length);
  const textAt = 16 + view.getUint32(8);
  if (textAt > length) return wrong({ code: "report-pdu" });
  const textLength = view.getUint32(textAt - 4);
  if (textAt + textLength !== length) return wrong({ code: "report-text" });
  const bytes = new Uint8Array(view.buffer, view.byteOffset + textAt, Math.min(textLength, 500));
  return { ok: true, pdu: { type: "error-report", code, text: new TextDecoder().decode(bytes) } };
}

/**
 * Two shapes are in use. Draft 10: flags and family flags behind the header, then the count of
 * providers, customer, providers; the header's third byte is 0. Later drafts: flags in that third
 * byte, customer, providers up to the end; a withdrawal has none.
 */
function decodeAspa(view: DataView): DecodedPdu {
  const length = view.byteLength;
  if (length < 12 || length % 4 !== 0) return wrongLength("an ASPA", length);
  const flags = view.getUint8(2);
  if ((flags & 1) === 1 || length === 12) {
    return aspa(view, (flags & 1) === 1, null, 8);
  }
  const count = view.getUint16(10);
  if (length !== 16 + count * 4) return wrong({ code: "aspa-providers" });
  const family = (view.getUint8(9) & 1) === 1 ? 6 : 4;
  return aspa(view, (view.getUint8(8) & 1) === 1, family, 12);
}

function aspa(view: DataView, announce: boolean, family: 4 | 6 | null, at: number): DecodedPdu {
  const providers: number[] = [];
  for (let i = at + 4; i < view.byteLength; i += 4) providers.push(view.getUint32(i));
  const customer = view.getUint32(at);
  return { ok: true, pdu: { type: "aspa", announce, customer, providers, family } };
}
