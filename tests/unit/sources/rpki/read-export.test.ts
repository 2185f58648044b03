import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readExport } from "@/lib/sources/rpki/read-export";

const fixture = "tests/support/fixtures/routing/rpki/rpki-client.json";
const whole = readFileSync(fixture);
let folder: string;
const servers: Server[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "read-export-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe("readExport of a file", () => {
  it("reads all of it", async () => {
    const read = await readExport(fixture);
    expect(read).toMatchObject({ ok: true, dataTime: Date.parse("2025-07-20T09:31:33Z") });
    expect(read.ok && [read.index.size, read.aspas?.size]).toEqual([930, 100]);
  });

  it("says nothing about ASPAs when the export has none", async () => {
    const read = await readExport("tests/support/fixtures/routing/rpki/routinator.csv");
    expect(read.ok && [read.index.size, read.aspas]).toEqual([930, null]);
  });

  it.each([
    ["empty", "", "empty"],
    ["a half", whole.subarray(0, 50_000), "truncated"],
    ["text", "hello", "no-payloads"],
    ["ASPAs alone", '{"aspas":[{"customer_asid":1,"providers":[2]}]}', "no-vrps"],
    ["no JSON", '{"roas":[}', "malformed-json"],
  ])("takes nothing of %s", async (name, content, code) => {
    expect(await readExport(write(name, content))).toEqual({ ok: false, code });
  });

  it("says that there is no file, or that it cannot be read", async () => {
    expect(await readExport(join(folder, "absent"))).toEqual({ ok: false, code: "no-such-file" });
    expect(await readExport(folder)).toEqual({ ok: false, code: "unreadable-file" });
  });
});

describe("readExport of an address", () => {
  it("reads all of it", async () => {
    const address = await serve((_, response) => response.end(whole));
    const read = await readExport(address, address);
    expect(read.ok && [read.index.size, read.aspas?.size]).toEqual([930, 100]);
  });

  it.each<[string, RequestListener, string]>([
    [
      "the line is cut",
      (_, response) =>
        response
          .writeHead(200, { "content-length": whole.length })
          .write(whole.subarray(0, 60_000), () => response.destroy()),
      "unreachable",
    ],
    [
      "the server ends in the middle",
      (_, response) => response.end(whole.subarray(0, 60_000)),
      "truncated",
    ],
    ["the server has an error", (_, response) => response.writeHead(503).end("{}"), "status"],
    [
      "a page comes instead",
      (_, response) => response.end("<!doctype html><p>Sign in</p>"),
      "no-payloads",
    ],
  ])("takes nothing when %s", async (_, answer, code) => {
    const address = await serve(answer);
    expect(await readExport(address, address)).toEqual({ ok: false, code });
  });

  it("does not ask this machine unless the setting names it", async () => {
    const address = await serve((_, response) => response.end(whole));
    expect(await readExport(address)).toEqual({ ok: false, code: "refused" });
  });
});
