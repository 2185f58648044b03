/** A text that a form, address or document may bring, as bytes, since not all are UTF-8. */
export interface HostileText {
  name: string;
  bytes: Buffer;
}

const of = (name: string, text: string): HostileText => ({ name, bytes: Buffer.from(text) });
const raw = (name: string, ...bytes: number[]): HostileText => ({
  name,
  bytes: Buffer.concat([Buffer.from("a"), Buffer.from(bytes), Buffer.from("b")]),
});

const KB = 1000;

/** The first four are the dearest known; every form gets them. */
export const hostileTexts: readonly HostileText[] = [
  of("100,000 combining marks", `e${"\u0301".repeat(100 * KB)}`),
  of("opening brackets", "(".repeat(250 * KB)),
  of("U+FDFA, which NFKC makes 18 characters", "\uFDFA".repeat(200 * KB)),
  of("1 MB", "a".repeat(1000 * KB)),
  of("mixed marks of two classes", `a${"\u0316\u0301".repeat(50 * KB)}`),
  of("Hangul that composes", "\u1100\u1161\u11A8".repeat(50 * KB)),
  of("square brackets", "[".repeat(250 * KB)),
  of("spaces and an end", `${" ".repeat(200 * KB)}x`),
  of("tabs and line breaks", "\t\n".repeat(100 * KB)),
  of("at signs", "@".repeat(100 * KB)),
  of("an address that goes on", `a@${"a.".repeat(50 * KB)}`),
  of("digits", "9".repeat(200 * KB)),
  of("colons", ":".repeat(100 * KB)),
  of("commas and semicolons", ",;".repeat(100 * KB)),
  of("quotes", '"'.repeat(100 * KB)),
  of("an unterminated string", `{"a":"${"x".repeat(500 * KB)}`),
  of("deep JSON lists", "[".repeat(50 * KB) + "]".repeat(50 * KB)),
  of("deep JSON objects", '{"a":'.repeat(50 * KB)),
  of("rows of a table", "1\t2\t3\n".repeat(60 * KB)),
  of("AS-sets", "AS-A ".repeat(50 * KB)),
  of("NUL", "a\0b"),
  of("only NUL", "\0"),
  raw("a lone high surrogate in UTF-8", 0xed, 0xa0, 0x80),
  raw("broken UTF-8", 0xff, 0xfe, 0xc0, 0xaf),
  raw("UTF-8 that is cut off", 0xf0, 0x9f, 0x92),
  of("an escaped surrogate", '"\\ud800"'),
  of("bidi overrides", "\u202Eexample\u2066.evil\u2069\u200F"),
  of("zero width", "a\u200B\u200D\uFEFF\u2060b"),
  of("emoji", "💩"),
  of(
    "line breaks and a header",
    "a\r\nBcc: nobody@elsewhere.example\r\n\r\nhttps://elsewhere.example",
  ),
  of("constructor", "constructor"),
  of("__proto__", "__proto__"),
  of("toString", "toString"),
  of("a number without end", "1e309"),
  of("not a number", "NaN"),
  of("a negative number", "-1"),
  of("an integer above 2^63", "99999999999999999999"),
  of("a fraction", "0.1"),
  of("a date after the last", "+275760-09-13T00:00:00.001Z"),
  of("a date before the first", "0000-00-00"),
  of("a year of six digits", "275760-09-13"),
  of("nothing", ""),
  of("a path upwards", "../../../../etc/passwd"),
  of("markup", "<script>alert(1)</script>"),
  of("SQL", '\'; DROP TABLE "User"; --'),
  of("a formula", '=HYPERLINK("http://elsewhere.example")'),
  of("an unlikely UUID", "00000000-0000-0000-0000-000000000000"),
  of("a UUID cut short", "00000000-0000-0000-0000-00000000000"),
  of("the largest prefix", "::/0"),
  of("an address without end", "1.".repeat(50 * KB)),
];

export const dearest = hostileTexts.slice(0, 4);

/** So many of a list, others for each key and the same in each run; all when there are no more. */
export function some<T>(all: readonly T[], key: string, count: number): T[] {
  if (count >= all.length) return [...all];
  const start = hash(key);
  const step = Math.max(1, Math.floor(all.length / count));
  return Array.from({ length: count }, (_, turn) => all[(start + turn * step) % all.length] as T);
}

/** A text of at most so many bytes. */
export const cut = ({ name, bytes }: HostileText, most: number): HostileText => ({
  name,
  bytes: bytes.subarray(0, most),
});

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
