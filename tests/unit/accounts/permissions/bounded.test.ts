import { describe, expect, it } from "vitest";
import { bodyProblem, maxBodyBytes, takesFiles } from "@/lib/platform/http/body-limit";
import { areBounded } from "@/lib/platform/http/bounded-arguments";

const request = (method: string, headers: Record<string, string>) => ({
  method,
  headers: new Headers(headers),
});

describe("the body of a request", () => {
  it.each([
    ["GET", {}, null],
    ["POST", {}, null],
    ["POST", { "content-length": String(maxBodyBytes) }, null],
    ["POST", { "content-length": String(maxBodyBytes + 1) }, 413],
    ["PUT", { "content-length": "99999999999999999999" }, 413],
    ["POST", { "transfer-encoding": "chunked" }, 411],
    ["TRACE", { "transfer-encoding": "chunked" }, 411],
  ])("%s with %j", (method, headers, status) => {
    expect(bodyProblem(request(method, headers))?.status ?? null).toBe(status);
  });

  it.each([
    ["/applications/abc/import/upload", true],
    ["/applications/abc/measurements/upload", true],
    ["/admin/partners/import/upload", true],
    ["/applications/abc/import", false],
    ["/applications/abc/draft", false],
    ["/sign-in", false],
    ["/x/applications/abc/import/upload", false],
    ["/applications/abc/import/upload/more", false],
  ])("of %s may be a file: %s", (pathname, files) => {
    expect(takesFiles(pathname)).toBe(files);
  });
});

describe("the arguments of an action", () => {
  const form = (fields: [string, string | Blob][]) => {
    const made = new FormData();
    for (const [name, value] of fields) made.append(name, value as string);
    return made;
  };
  const nested = (depth: number): unknown => (depth === 0 ? "end" : [nested(depth - 1)]);

  it.each([
    ["a state and a form", [{ round: 1, errors: [] }, form([["name", "Ada"]])], true],
    ["text of the limit", [form([["name", "x".repeat(96)]])], true],
    ["text beyond it", [form([["name", "x".repeat(97)]])], false],
    ["many fields without text", [form(Array.from({ length: 101 }, () => ["x", ""]))], false],
    ["text of two arguments", ["x".repeat(60), { typed: "x".repeat(60) }], false],
    ["long keys", [{ ["x".repeat(101)]: 1 }], false],
    ["NUL in a field", [form([["name", "a\0"]])], false],
    ["NUL in a name", [form([["a\0", "x"]])], false],
    ["half a character", ["\uD83D"], false],
    ["a file", [form([["name", new Blob(["x"])]])], false],
    ["an empty file", [form([["name", new Blob([])]])], true],
    ["what is nested", [nested(5)], true],
    ["what is nested deep", [nested(5000)], false],
    ["a list of a million", [Array.from({ length: 1_000_000 }, () => 1)], false],
  ])("%s: %#", (_name, args, bounded) => {
    expect(areBounded(args, 100)).toBe(bounded);
  });
});
