import type { Attempt } from "@/tests/attack/attempt";
import { requestOf } from "@/tests/attack/raw";

/** What no HTTP client sends: methods, bytes and headers as they go over the line. */
export function lineAttempts(port: number, path: string): Attempt[] {
  const line = (what: string, method: string, bytes: Buffer | string, headers = ""): Attempt => ({
    what,
    make: () => requestOf(port, method, Buffer.from(bytes), headers),
  });
  const forged = "Content-Type: text/plain\r\nContent-Length: 2\r\n";
  return [
    line("TRACE", "TRACE", path),
    line("CONNECT", "CONNECT", path),
    line("a method that there is not", "CONSTRUCTOR", path),
    line("PROPFIND", "PROPFIND", path),
    line(
      "raw bytes in the path",
      "GET",
      Buffer.concat([Buffer.from(path), Buffer.from([0xff, 0xfe])]),
    ),
    line("NUL in the path", "GET", Buffer.concat([Buffer.from(path), Buffer.from([0])])),
    line("raw UTF-8 in the query", "GET", `${path}?set=💩`),
    line(
      "raw bytes in the query",
      "GET",
      Buffer.concat([Buffer.from(`${path}?a=`), Buffer.from([0xed, 0xa0, 0x80])]),
    ),
    line("a whole address as path", "GET", "http://elsewhere.example/"),
    line("two slashes", "GET", `/${path}`),
    line("a star", "OPTIONS", "*"),
    line("backslashes", "GET", "\\\\elsewhere.example\\"),
    line("a path upwards", "GET", "/../../../../etc/passwd"),
    line("an escaped path upwards", "GET", "/%2e%2e/%2e%2e/etc/passwd"),
    line("another host", "GET", path, "X-Forwarded-Host: elsewhere.example\r\n"),
    line("an origin that is none", "POST", path, "Origin: \0\r\n"),
    line("an origin of bytes", "POST", path, "Origin: http://[::1\r\nContent-Length: 0\r\n"),
    line("a length that is none", "POST", path, "Content-Length: x\r\n"),
    line("two lengths", "POST", path, "Content-Length: 0\r\nContent-Length: 5\r\n"),
    line("chunks that are none", "POST", path, "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
    line("20 kB of headers", "GET", path, `X-A: ${"a".repeat(20_000)}\r\n`),
    line("1,000 headers", "GET", path, "X-A: a\r\n".repeat(1000)),
    line(
      "cookies of bytes",
      "GET",
      path,
      "Cookie: next-auth.session-token=\u0001%ff%zz; =; ;;\r\n",
    ),
    line(
      "a cookie of 12 kB",
      "GET",
      path,
      `Cookie: next-auth.session-token=${"e30.".repeat(3000)}\r\n`,
    ),
    line("400 cookies", "GET", path, `Cookie: ${"locale=xx; theme=__proto__; ".repeat(200)}\r\n`),
    line("languages without end", "GET", path, `Accept-Language: ${"en;q=0.1,".repeat(1300)}\r\n`),
    line("a language that is none", "GET", path, `Accept-Language: ${"x-".repeat(5000)}\r\n`),
    line(
      "the wrong state of the router",
      "GET",
      path,
      "RSC: 1\r\nNext-Router-State-Tree: %5B%5B\r\n",
    ),
    line(
      "a state of the router that is deep",
      "GET",
      path,
      `RSC: 1\r\nNext-Router-State-Tree: ${"%5B".repeat(3000)}\r\n`,
    ),
    line(
      "prefetching nothing",
      "GET",
      path,
      "RSC: 1\r\nNext-Router-Prefetch: 9\r\nNext-Router-Segment-Prefetch: /__proto__\r\n",
    ),
    line(
      "an action that there is not",
      "POST",
      path,
      `Next-Action: ${"7f".repeat(20)}\r\n${forged}\r\n[]`,
    ),
    line("an action of marks", "POST", path, `Next-Action: constructor\r\n${forged}\r\n[]`),
    line(
      "a request for a stored answer",
      "GET",
      path,
      'If-None-Match: "\u00ff", W/\r\nRange: bytes=9-1\r\nIf-Modified-Since: x\r\n',
    ),
    line("any content", "GET", path, `Accept: ${"*/*;q=9,".repeat(1000)}\r\n`),
  ];
}
