import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/platform/db/client";
import { runScript } from "@/tests/support/child";
import { freePort } from "@/tests/support/postgres-server";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portal-start-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = async (env: Record<string, string>) =>
  runScript("lib/interfaces/commands/start.ts", {
    env: { DATA_DIR: folder, HOST: "127.0.0.1", PORT: String(await freePort()), ...env },
  });

describe("npm start refuses with one sentence for each problem", () => {
  it("settings that are wrong, all of them named", async () => {
    const { code, output } = await start({
      PORT: "70000",
      DATABASE_URL: "mysql://db.example/portal",
      AUTH_SECRET: "short",
      SMTP_URL: "mail.example",
    });
    expect(code).toBe(1);
    const lines = output.trim().split("\n");
    expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual([
      "AUTH_SECRET",
      "DATABASE_URL",
      "PORT",
      "SMTP_URL",
    ]);
  });

  it("a PostgreSQL server without a secret", async () => {
    const { code, output } = await start({ DATABASE_URL: "postgresql://db.example/portal" });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^AUTH_SECRET must be set beside DATABASE_URL;.*$/);
  });

  it("a port that is taken", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(address && typeof address === "object" ? address.port : 0);
      });
    });
    const { code, output } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program; stop it or choose another, such as PORT=${port + 1}.`,
    );
  });

  it("a host that is not this machine's", async () => {
    const env = { HOST: "192.0.2.7", PORTAL_URL: "https://peering.example" };
    const { code, output } = await start(env);
    expect(code).toBe(1);
    expect(output.trim()).toBe("HOST 192.0.2.7 is not an address of this machine.");
  });

  // A file in the folder's place, since root may write everywhere.
  it("a data folder that cannot be written", async () => {
    const file = join(folder, "data");
    writeFileSync(file, "");
    const { code, output } = await start({ DATA_DIR: file });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^The folder \S+\/data cannot be used: EEXIST.*DATA_DIR/);
    expect(output.trim().split("\n")).toHaveLength(1);
  });

  it("an open address while accounts with known passwords exist", async () => {
    await db().user.create({ data: { email: "ada@demo.example", name: "Ada", demo: true } });
    await closeDb();
    const { code, output } = await start({
      DATA_DIR: process.env.DATA_DIR ?? "",
      HOST: "0.0.0.0",
      PORTAL_URL: "https://peering.example",
    });
    expect(code).toBe(1);
    expect(output.trim().split("\n").at(-1)).toMatch(
      /^The demonstration accounts have passwords .* HOST=0\.0\.0\.0 is refused\./,
    );
  });
});
