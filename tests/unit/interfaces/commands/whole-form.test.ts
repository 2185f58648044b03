import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { beforeEachRequest } from "@/lib/interfaces/commands/portal/each-request";
import { partsOf } from "@/lib/interfaces/commands/portal/whole-form";
import { readEnv } from "@/lib/platform/env/env";

const isWholeForm = (body: Buffer, of: string) => partsOf(body, of) !== null;
const boundary = "----browser4f5a";
const type = `multipart/form-data; boundary=${boundary}`;
const part = (name: string, value: string, more = "") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const end = `--${boundary}--\r\n`;
/** By which a form without scripts names its action. */
const named = part("$ACTION_ID_4f5a", "");

/** Whether the parser that Next uses takes a body. */
const isParsed = (body: string) =>
  new Response(body, { headers: { "content-type": type } }).formData().then(
    () => true,
    () => false,
  );

const whole = {
  "one field": part("a", "1") + end,
  "no field": end,
  "an empty value": part("a", "") + end,
  "an empty name": part("", "1") + end,
  "a file": part("a", "1", '; filename="a.json"\r\nContent-Type: application/json') + end,
  "no line break at the end": part("a", "1") + end.trimEnd(),
  "line breaks in a value": part("a", "\r\n\r\n\r\n--x\r\n") + end,
  "NUL in a name": part("a\0", "\0") + end,
};

const broken = {
  nothing: "",
  "a body that is cut off in a name": part("a", "1").slice(0, 40),
  "a body that is cut off in a value": part("a", "1") + part("b", "long").slice(0, -4),
  "no end": part("a", "1"),
  "something after the end": `${part("a", "1")}${end}more`,
  "something before the beginning": `more\r\n${part("a", "1")}${end}`,
  "a boundary that goes on": part("a", `1\r\n--${boundary}x`) + end,
  "a part without a name": part("a", "1").replace('; name="a"', "") + end,
  "a name without quotes": part("a", "1").replace('"a"', "a") + end,
  "a quote in a name": part('a"b', "1") + end,
  "a header without a colon": part("a", "1", "\r\nX") + end,
  "another boundary": (part("a", "1") + end).replaceAll(boundary, "x"),
};

describe("forms are whole", () => {
  it.each(Object.entries(whole))("with %s", async (_what, body) => {
    expect(isWholeForm(Buffer.from(body), boundary)).toBe(true);
    expect(await isParsed(body)).toBe(true);
  });

  it.each(Object.entries(broken))("not with %s", async (_what, body) => {
    expect(isWholeForm(Buffer.from(body), boundary)).toBe(false);
    expect(await isParsed(body)).toBe(false);
  });

  it("or not wherever the body is cut off", () => {
    const body = Buffer.from(part("a", "1") + part("b", "") + end);
    for (let at = 0; at < body.length - 2; at += 1) {
      expect(isWholeForm(body.subarray(0, at), boundary), `cut at ${at}`).toBe(false);
    }
  });

  it.each([
    [
      "many boundaries that go on",
      part("a", `\r\n--${boundary.slice(0, -1)}`.repeat(10_000)) + end,
    ],
    ["many parts", part("a", "1").repeat(10_000) + end],
    ["headers without an end", `--${boundary}\r\n${"a:\r\n".repeat(50_000)}`],
    ["values without an end", part("a", "\r\n--".repeat(50_000))],
  ])("after one pass over the body, of %s", (_what, text) => {
    const body = Buffer.from(text);
    let searched = 0;
    body.indexOf = (what: string | number | Uint8Array, from?: unknown) => {
      const at = Buffer.prototype.indexOf.call(body, what as string, from as number);
      searched += (at < 0 ? body.length : at) - Number(from);
      return at;
    };
    partsOf(body, boundary);
    // Overlaps are the line breaks between a header and its value.
    expect(searched).toBeLessThanOrEqual(body.length);
    expect(searched).toBeGreaterThan(body.length / 3);
  });
});

describe("a server", () => {
  /** What it answers to a form, with what it read of the body. */
  async function answer(body: string, headers: Record<string, string> = {}, path = "/sign-in") {
    const server = createServer(async (incoming, response) => {
      response.end(await text(incoming));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const read = readEnv({ PORT: String(port) });
    if (!read.ok) throw new Error(read.problems.join("\n"));
    const stop = beforeEachRequest(read.env, {
      calls: { ids: new Set(), pages: [] },
      actions: new Set(["4f5a"]),
    });
    try {
      const length = String(Buffer.byteLength(body));
      const asking = request({
        host: "127.0.0.1",
        port,
        path,
        method: "POST",
        headers: {
          origin: `http://127.0.0.1:${port}`,
          "content-type": type,
          "content-length": length,
          ...headers,
        },
      });
      asking.end(body);
      const [response] = await once(asking, "response");
      return { status: response.statusCode as number, body: await text(response) };
    } finally {
      stop();
      server.close();
    }
  }

  it("reads a form of any size as it was sent", async () => {
    for (const size of [1, 16_384, 65_536, 1_000_000]) {
      const form = named + part("a", "x".repeat(size)) + end;
      expect(await answer(form)).toEqual({ status: 200, body: form });
    }
  });

  it("never sees one that breaks off, and its sender is told so", async () => {
    const told = await answer(part("a", "1"), { "accept-language": "en" });
    expect(told.status).toBe(400);
    expect(told.body).toContain("The form did not come whole");
  });

  it("never sees an empty one", async () => {
    expect((await answer("")).status).toBe(400);
  });

  it("takes calls of actions whose arguments can be decoded", async () => {
    const call = { "next-action": "4f5a", "content-type": "text/plain;charset=UTF-8" };
    const good = '["$undefined",{"at":"$D2026-11-27T00:00:00.000Z","cost":"$$5"}]';
    expect(await answer(good, call)).toEqual({ status: 200, body: good });
    for (const bad of ["[", '["$9"]', '["$n1e9"]', "{}", "[".repeat(50_000) + "]".repeat(50_000)]) {
      expect((await answer(bad, call)).status, bad.slice(0, 20)).toBe(400);
    }
  });

  it("takes calls with a form, by scripts and without", async () => {
    const byScript = part("1_name", "x") + part("0", '[{"ok":false},"$K1"]') + end;
    expect((await answer(byScript, { "next-action": "4f5a" })).status).toBe(200);
    const bound = part("$ACTION_1:0", '{"id":"4f5a","bound":"$@1"}');
    const plain = part("$ACTION_REF_1", "") + bound + part("$ACTION_1:1", "[null]") + end;
    expect((await answer(plain)).status).toBe(200);
    expect((await answer(part("$ACTION_REF_1", "") + bound + end)).status).toBe(400);
    expect((await answer(plain.replace("[null]", "[[["))).status).toBe(400);
  });

  it("never sees a call of an action that the build has not, by scripts or without", async () => {
    const call = { "next-action": "7f7f", "content-type": "text/plain;charset=UTF-8" };
    expect(await answer("[]", { ...call, "accept-language": "en" })).toMatchObject({
      status: 404,
      body: expect.stringContaining("belongs to an earlier version of the portal"),
    });
    expect((await answer("[]", { ...call, "next-action": "4f5a" })).status).toBe(200);
    for (const id of ["7f7f", "constructor", "__proto__", ""]) {
      expect((await answer(part(`$ACTION_ID_${id}`, "") + end)).status, id).toBe(404);
      const bound = part("$ACTION_1:0", JSON.stringify({ id, bound: null }));
      expect((await answer(part("$ACTION_REF_1", "") + bound + end)).status, id).toBe(404);
    }
    expect((await answer(part("$ACTION_ID_4f5a", "") + end)).status).toBe(200);
  });

  it("never sees a form of no action, or of one twice", async () => {
    expect((await answer(part("a", "1") + end)).status).toBe(404);
    expect((await answer(end)).status).toBe(404);
    const bound = part("$ACTION_REF_1", "") + part("$ACTION_1:0", '{"id":"4f5a","bound":null}');
    expect((await answer(bound + end)).status).toBe(200);
    expect((await answer(bound + bound + end)).status).toBe(400);
    expect((await answer(named + named + end)).status).toBe(200);
    const refs = [1, 2, 3].map((n) =>
      bound.replaceAll("ACTION_1", `ACTION_${n}`).replace("REF_1", `REF_${n}`),
    );
    expect((await answer(refs.join("") + end)).status).toBe(400);
  });

  it("judges for itself what no page or action is called with", async () => {
    const cut = part("a", "1");
    expect(await answer(cut, { "content-type": "text/plain" })).toEqual({ status: 200, body: cut });
    expect((await answer(cut, {}, "/api/validate")).status).toBe(200);
  });
});
