import { describe, expect, it } from "vitest";
import { decodeText } from "@/lib/core/text/decode-text";

const text = '{"name":"Fjord Net 網路"}';
const le = (value: string) => Buffer.from(value, "utf16le");
const be = (value: string) => Buffer.from(value, "utf16le").swap16();

describe("the text of a file", () => {
  it.each<[string, Buffer]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16, little end first", le(text)],
    ["the same with a mark", le(`\ufeff${text}`)],
    ["UTF-16, big end first", be(text)],
    ["that with a mark", be(`\ufeff${text}`)],
  ])("is read from %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it("is empty where there are no bytes, and one character where there is one", () => {
    expect(decodeText(new Uint8Array())).toBe("");
    expect(decodeText(Buffer.from("1"))).toBe("1");
  });

  it.each<[string, Buffer]>([
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0x00, 0xc3, 0x28])],
    ["half a character of UTF-16", le(text).subarray(0, -1)],
    ["half a surrogate pair", le("{\ud800}")],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])],
  ])("is none in %s", (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
