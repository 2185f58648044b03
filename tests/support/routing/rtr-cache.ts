/** PDUs as a cache sends them, for tests that need what no real cache would send. */
function pdu(version: number, type: number, session: number, body: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(8 + body.length);
  bytes.set([version, type]);
  bytes.writeUInt16BE(session, 2);
  bytes.writeUInt32BE(bytes.length, 4);
  bytes.set(body, 8);
  return bytes;
}

const word = (value: number) => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

export function cachePdus(version = 1, session = 7) {
  return {
    notify: (serial: number) => pdu(version, 0, session, word(serial)),
    response: () => pdu(version, 3, session, []),
    /** 10.x.0.0/16 with maxLength 24. */
    prefix: (second: number, asn: number, announce = true) =>
      pdu(version, 4, 0, [announce ? 1 : 0, 16, 24, 0, 10, second, 0, 0, ...word(asn)]),
    rawPrefix: (length: number, maxLength: number, address: number) =>
      pdu(version, 4, 0, [1, length, maxLength, 0, ...word(address), ...word(1)]),
    /** Present drafts: flags in the header. */
    aspa: (customer: number, providers: readonly number[], announce = true) =>
      pdu(version, 11, announce ? 0x100 : 0, [...word(customer), ...providers.flatMap(word)]),
    /** Draft 10: flags, family and count behind the header. */
    aspa10: (customer: number, providers: readonly number[], six: boolean, announce = true) =>
      pdu(version, 11, 0, [
        announce ? 1 : 0,
        six ? 1 : 0,
        0,
        providers.length,
        ...word(customer),
        ...providers.flatMap(word),
      ]),
    end: (serial: number, [refresh, retry, expire] = [3600, 600, 7200]) =>
      version === 0
        ? pdu(0, 7, session, word(serial))
        : pdu(version, 7, session, [serial, refresh ?? 0, retry ?? 0, expire ?? 0].flatMap(word)),
    reset: () => pdu(version, 8, 0, []),
    error: (code: number, text = "") => {
      const words = [...new TextEncoder().encode(text)];
      return pdu(version, 10, code, [...word(0), ...word(words.length), ...words]);
    },
    raw: (type: number, body: readonly number[]) => pdu(version, type, session, body),
  };
}
