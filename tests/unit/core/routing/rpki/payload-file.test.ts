import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { PayloadFile } from "@/lib/core/routing/rpki/payload-file";

const folder = "tests/support/fixtures/routing/rpki";
const fixture = (name: string) => readFileSync(`${folder}/${name}`);

/** Reads a text or bytes, in chunks of the given size. */
function read(content: string | Uint8Array, chunkSize = 1 << 16) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const vrps: string[] = [];
  const aspas: (readonly [number, readonly number[]])[] = [];
  const file = new PayloadFile({
    vrp: ({ family, words, length }, maxLength, asn, ta) => {
      const kept = family === 4 ? [words[0] as number] : Array.from(words);
      vrps.push(`${formatPrefix({ family, words: kept, length })}-${maxLength} ${asn} ${ta}`);
    },
    aspa: (customer, providers) => aspas.push([customer, providers]),
  });
  for (let at = 0; at < bytes.length; at += chunkSize) {
    // Overwritten afterwards, as the buffers of a stream may be.
    const chunk = Buffer.from(bytes.subarray(at, at + chunkSize));
    file.push(chunk);
    chunk.fill(0x5a);
  }
  const end = file.end();
  return { vrps, aspas, end, refused: Object.fromEntries(end.refusals.counts) };
}

interface Export {
  roas: { asn: number; prefix: string; maxLength: number; ta: string }[];
  aspas: { customer_asid: number; providers: number[] }[];
}
const whole: Export = JSON.parse(fixture("rpki-client.json").toString());
const vrpLines = whole.roas.map((r) => `${r.prefix}-${r.maxLength} ${r.asn} ${r.ta}`);
const aspaPairs = whole.aspas.map((a) => [a.customer_asid, a.providers]);

describe("files as their programs write them", () => {
  it.each([
    ["rpki-client.json", 1 << 16],
    ["rpki-client.json", 997],
    ["rpki-client.json", 1],
    ["routinator.json", 1 << 16],
    ["routinator.json", 61],
    ["routinator.csv", 1 << 16],
    ["routinator.csv", 7],
  ])("reads %s in chunks of %i bytes", (name, chunkSize) => {
    const { vrps, aspas, end, refused } = read(fixture(name), chunkSize);
    expect(refused).toEqual({});
    expect(vrps).toEqual(vrpLines);
    expect(aspas).toEqual(name.endsWith("csv") ? [] : aspaPairs);
    expect(end).toMatchObject({ ok: true, hasVrps: true, hasAspas: !name.endsWith("csv") });
    if (!name.endsWith("csv")) expect(end.dataTime).toBe(Date.parse("2025-07-20T09:31:33Z"));
  });

  it("reads any other layout of the same", () => {
    for (const indent of [0, 1, "\t\t", "\r\n"]) {
      const { vrps, aspas, refused } = read(JSON.stringify(whole, null, indent), 4096);
      expect([vrps.length, aspas.length, refused]).toEqual([vrpLines.length, aspaPairs.length, {}]);
      expect([vrps, aspas]).toEqual([vrpLines, aspaPairs]);
    }
  });

  it("reads a list of one object a payload, escaped slashes and a byte order mark", () => {
    const text = JSON.stringify([...whole.roas, ...whole.aspas]).replaceAll("/", "\\/");
    const { vrps, aspas } = read(`\ufeff ${text}`, 1000);
    expect([vrps, aspas]).toEqual([vrpLines, aspaPairs]);
  });

  it("takes the trust anchor from jsonext's sources", () => {
    const { vrps } = read(
      '{"roas":[{"asn":"AS64496","prefix":"192.0.2.0/24","maxLength":24,"source":[{"type":"roa","uri":"rsync://a/b.roa","tal":"ripe","validity":{"notBefore":"x"}}]}]}',
    );
    expect(vrps).toEqual(["192.0.2.0/24-24 64496 ripe"]);
  });

  it("reads ASPAs per family of old rpki-client files", () => {
    const { aspas, end } = read(
      '{"roas":[],"provider_authorizations":{"ipv4":[{"customer_asid":64496,"expires":1,"providers":[64497]}],"ipv6":[{"customer_asid":64496,"providers":[64498,64499]}]}}',
    );
    expect(aspas).toEqual([
      [64496, [64497]],
      [64496, [64498, 64499]],
    ]);
    expect(end).toMatchObject({ ok: true, hasAspas: true });
  });

  it("passes over what it does not know, whatever is in it", () => {
    const { vrps } = read(
      '{"ipv4":[{"prefix":"x"}],"a":{"roas":[{"asn":1}]},"b":"\\"{[","c":[[{}],"]"],"d":null,"e":-1.5e3,"roas":[{"x":{"asn":5},"asn":64496,"prefix":"192.0.2.0/24"}],"z":true}',
      3,
    );
    expect(vrps).toEqual(["192.0.2.0/24-24 64496 "]);
  });
});

describe("CSV", () => {
  const one = "192.0.2.0/24-26 64496 ripe";

  it.each([
    ["with heading", "ASN,IP Prefix,Max Length,Trust Anchor\nAS64496,192.0.2.0/24,26,ripe\n", one],
    ["without", "AS64496,192.0.2.0/24,26,ripe\n", one],
    [
      "CRLF, no end of line",
      "ASN,IP Prefix,Max Length,Trust Anchor\r\n64496,192.0.2.0/24,26,ripe",
      one,
    ],
    [
      "quoted",
      '"ASN","IP Prefix","Max Length","Trust Anchor"\n"AS64496","192.0.2.0/24","26","ripe"',
      one,
    ],
    [
      "Routinator's csvext",
      'URI,ASN,IP Prefix,Max Length,Not Before,Not After\n"rsync://a,b",AS64496,192.0.2.0/24,26,2025,2026\n',
      "192.0.2.0/24-26 64496 ",
    ],
    [
      "an expiry",
      "ASN,IP Prefix,Max Length,Trust Anchor,Expires\nAS64496,192.0.2.0/24,26,ripe,1\n",
      one,
    ],
    ["prefix first", "192.0.2.0/24,26,64496\n", "192.0.2.0/24-26 64496 "],
    [
      "prefix first with heading",
      "prefix,maxLength,asn\n192.0.2.0/24,26,64496\n",
      "192.0.2.0/24-26 64496 ",
    ],
    ["no maxLength", "AS64496,192.0.2.0/24,,ripe\n", "192.0.2.0/24-24 64496 ripe"],
    ["no maxLength, prefix first", "192.0.2.0/24,,64496\n", "192.0.2.0/24-24 64496 "],
    ["a blank line", "\n\nAS64496,192.0.2.0/24,26,ripe\n\n", one],
  ])("%s", (_, text, expected) => {
    for (const chunkSize of [1, 5, 1000]) {
      const { vrps, refused, end } = read(text, chunkSize);
      expect([vrps, refused, end.ok]).toEqual([[expected], {}, true]);
    }
  });

  it("takes a heading alone as a set of none", () => {
    expect(read("ASN,IP Prefix,Max Length,Trust Anchor\n").end).toMatchObject({ ok: true });
  });

  it("refuses a row of a megabyte and reads on", () => {
    const { vrps, refused } = read(`${"9".repeat(1 << 20)}\nAS64496,192.0.2.0/24,26,ripe\n`, 1000);
    expect([vrps, refused]).toEqual([[one], { "too-long": 1 }]);
  });
});

const good = '{"asn":64496,"prefix":"192.0.2.0/24","maxLength":24,"ta":"x"}';

describe("what is refused", () => {
  it.each([
    ['{"prefix":"192.0.2.0/24"}', "asn-missing"],
    ['{"asn":-1,"prefix":"192.0.2.0/24"}', "asn-malformed"],
    ['{"asn":4294967296,"prefix":"192.0.2.0/24"}', "asn-malformed"],
    ['{"asn":1e3,"prefix":"192.0.2.0/24"}', "asn-malformed"],
    ['{"asn":1.10,"prefix":"192.0.2.0/24"}', "asn-malformed"],
    ['{"asn":"","prefix":"192.0.2.0/24"}', "asn-malformed"],
    ['{"asn":null,"prefix":"192.0.2.0/24"}', "asn-malformed"],
    ['{"asn":1}', "prefix-missing"],
    ['{"asn":1,"prefix":12}', "prefix-malformed"],
    ['{"asn":1,"prefix":"192.0.2/24"}', "prefix-malformed"],
    ['{"asn":1,"prefix":" 192.0.2.0/24"}', "prefix-malformed"],
    ['{"asn":1,"prefix":"192.0.2.1/24"}', "prefix-host-bits"],
    ['{"asn":1,"prefix":"192.0.2.0/24","maxLength":23}', "max-length-out-of-range"],
    ['{"asn":1,"prefix":"192.0.2.0/24","maxLength":33}', "max-length-out-of-range"],
    ['{"asn":1,"prefix":"2001:db8::/32","maxLength":129}', "max-length-out-of-range"],
    ['{"asn":1,"prefix":"192.0.2.0/24","maxLength":-1}', "max-length-malformed"],
    ['{"asn":1,"prefix":"192.0.2.0/24","maxLength":24.5}', "max-length-malformed"],
    ['{"asn":1,"prefix":"192.0.2.0/24","maxLength":[24]}', "max-length-malformed"],
    ['{"asn":1 "prefix":"192.0.2.0/24"}', "malformed-json"],
    ['{"asn":1,"pre\\ufix":"192.0.2.0/24"}', "malformed-json"],
    ['"192.0.2.0/24"', "not-an-object"],
    ["null", "not-an-object"],
    ["[1,2]", "not-an-object"],
    [`{"asn":1,"prefix":"${"1".repeat(2 << 20)}"}`, "too-long"],
  ])("%.60s: %s", (element, reason) => {
    for (const chunkSize of [37, 1 << 16]) {
      const { vrps, refused, end } = read(`{"roas":[${good},${element},${good}]}`, chunkSize);
      expect([refused, end.ok]).toEqual([{ [reason]: 1 }, true]);
      expect(vrps).toHaveLength(2);
      expect(end.refusals.first).toHaveLength(1);
    }
  });

  it.each([
    ['{"customer_asid":1}', "providers-missing"],
    ['{"customer_asid":1,"providers":3}', "providers-missing"],
    ['{"customer_asid":1,"providers":[2,-3]}', "providers-malformed"],
    ['{"customer_asid":1,"providers":[2 3]}', "providers-malformed"],
    ['{"customer_asid":1,"providers":["AS2","x"]}', "providers-malformed"],
    ['{"customer_asid":1,"providers":[[2]]}', "providers-malformed"],
    ['{"providers":[2]}', "asn-missing"],
    ['{"customer":"1e1","providers":[2]}', "asn-malformed"],
  ])("%s: %s", (element, reason) => {
    const { aspas, refused } = read(`{"aspas":[{"customer":"AS5","providers":[]},${element}]}`);
    expect(aspas).toEqual([[5, []]]);
    expect(refused).toEqual({ [reason]: 1 });
  });

  it("keeps the first twenty of what it refuses, shortened, and counts them all", () => {
    const { end } = read(`{"roas":[${good}${`,{"x":"${"y".repeat(300)}"}`.repeat(30)}]}`);
    expect(end.refusals.total).toBe(30);
    expect(end.refusals.first).toHaveLength(20);
    expect(end.refusals.first[0]?.text).toHaveLength(200);
  });
});

describe("files that are not whole", () => {
  it.each([
    ["", "empty"],
    [" \n\t", "empty"],
    ["{", "truncated"],
    [`{"roas":[${good},`, "truncated"],
    [`{"roas":[${good}]`, "truncated"],
    [`{"roas":[${good.slice(0, 20)}`, "truncated"],
    [`{"roas":[${good}]}x`, "malformed-json"],
    [`{"roas":[${good}]}{}`, "malformed-json"],
    [`{"roas":[${good},]}`, "malformed-json"],
    [`{"roas":[${good}}`, "malformed-json"],
    [`{"roas" [${good}]}`, "malformed-json"],
    ['{"a":1,}', "malformed-json"],
    ["{}", "no-payloads"],
    ["[]", "no-payloads"],
    ['{"a":[]}', "no-payloads"],
    ["hello\nworld\n", "no-payloads"],
    ['{"roas":[{"asn":1}]}', "no-payloads"],
  ])("%.50j: %s", (text, code) => {
    for (const chunkSize of [1, 1000]) {
      expect(read(text, chunkSize).end).toMatchObject({ ok: false, code });
    }
  });

  it("says where the JSON is broken", () => {
    const { end } = read(`{"roas":[${good}],,}`, 10);
    expect(end).toMatchObject({ ok: false, offset: `{"roas":[${good}],`.length });
  });

  it("never throws, and reads the same in any chunks", () => {
    const parts = fc.constantFrom(
      ...'{}[]",:\\ \n1-',
      '"roas":[',
      '"asn":',
      '"prefix":',
      good,
      '"aspas":',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), fc.nat(20), (pieces, size) => {
        const text = pieces.join("");
        const [a, b] = [read(text), read(text, size + 1)];
        expect([b.vrps, b.refused, b.end.ok]).toEqual([a.vrps, a.refused, a.end.ok]);
      }),
      { numRuns: 2_000 },
    );
  });
});
