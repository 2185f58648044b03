import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isPasswordCall, passwordCalls } from "@/lib/interfaces/commands/portal/password-calls";

const workers: Record<string, string> = {
  "app/(public)/forgot-password/actions.ts": "app/(public)/forgot-password/page",
  "app/(public)/register/actions.ts": "app/(public)/register/[token]/page",
  "app/(public)/reset-password/[token]/actions.ts": "app/(public)/reset-password/[token]/page",
  "app/(public)/sign-in/actions.ts": "app/(public)/sign-in/page",
  "app/(public)/sign-in/second-step/actions.ts": "app/(public)/sign-in/second-step/page",
  "app/account/actions.ts": "app/account/page",
  "app/account/confirm/actions.ts": "app/account/confirm/page",
};

/** Manifests as Next writes them, with one action for each file, and one that takes no password. */
function manifests(files = Object.keys(workers)) {
  const node: Record<string, { filename: string; workers: Record<string, unknown> }> = {
    other: { filename: "app/preferences/actions.ts", workers: { "app/page": {} } },
  };
  for (const [i, file] of files.entries()) {
    node[`id${i}`] = { filename: file, workers: { [workers[file] ?? ""]: {} } };
  }
  const patterns = Object.fromEntries(
    Object.values(workers).map((worker) => [
      worker.replace(/^app/, ""),
      worker
        .replace(/^app/, "")
        .replace("/(public)", "")
        .replace(/\/page$/, ""),
    ]),
  );
  return { actions: { node }, patterns };
}

const calls = passwordCalls(manifests());
const isCall = (url: string, headers: Record<string, string> = {}, method = "POST") =>
  isPasswordCall(calls, { method, url, headers });

describe("a request that takes a password", () => {
  it.each([
    "/sign-in",
    "/sign-in/",
    "/sign-in?next=/applications",
    "//sign-in",
    "/%73ign-in",
    "/sign-in.rsc",
    "/sign-in/second-step",
    "/register/abc",
    "/forgot-password",
    "/reset-password/a.b-c",
    "/account",
    "/account/confirm",
  ])("is one posted to %s", (url) => {
    expect(isCall(url)).toBe(true);
  });

  it("is one that names the action, wherever it is posted", () => {
    expect(isCall("/partners", { "next-action": "id3" })).toBe(true);
    expect(isCall("/partners", { "next-action": "other" })).toBe(false);
  });

  it.each([
    "/",
    "/sign-in/with/oidc",
    "/sign-in-x",
    "/x/sign-in",
    "/register/a/b",
    "/applications",
  ])("is none posted to %s", (url) => {
    expect(isCall(url)).toBe(false);
  });

  it("is none that only reads, whatever its cookies are called", () => {
    expect(isCall("/sign-in", { cookie: "next-auth.session-token=x" }, "GET")).toBe(false);
    expect(isCall("/sign-in", { cookie: "next-auth.session-token=x" })).toBe(true);
  });

  it("is found in every build, or the server does not start", () => {
    const [first = "", ...others] = Object.keys(workers);
    expect(() => passwordCalls(manifests(others))).toThrow(`no actions of ${first}`);
    expect(Object.keys(workers).filter((file) => !existsSync(file))).toEqual([]);
  });
});
