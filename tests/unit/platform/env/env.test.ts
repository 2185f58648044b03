import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isLoopback, readEnv, readServerEnv } from "@/lib/platform/env/env";

const problems = (result: ReturnType<typeof readEnv>) => (result.ok ? [] : result.problems);
const secret = "x".repeat(32);

describe("readEnv", () => {
  it("needs nothing", () => {
    expect(readEnv({})).toEqual({
      ok: true,
      env: {
        databaseUrl: null,
        dataDir: resolve("data"),
        host: "127.0.0.1",
        port: 3000,
        trustedProxies: 0,
        authSecret: null,
        healthToken: null,
        publicUrl: "http://localhost:3000",
        peeringDbUrl: "https://www.peeringdb.com",
        peeringDbApiKey: null,
        rdapBootstrapUrl: "https://data.iana.org/rdap/asn.json",
        peeringDbDemo: false,
        providers: { peeringdb: null, entra: null, oidc: null },
        smtpUrl: null,
        mailFrom: "Peering Service Partner Portal <portal@localhost>",
        exportDir: resolve("data/scheduled-exports"),
        worker: true,
      },
    });
  });

  it("takes a variable set to nothing as not set", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: " ", AUTH_SECRET: "" })).toEqual(readEnv({}));
  });

  it("takes addresses without their last slash, PORTAL_URL before NEXTAUTH_URL", () => {
    const result = readEnv({
      PORTAL_URL: "https://peering.example/",
      NEXTAUTH_URL: "https://other.example",
      PEERINGDB_URL: "http://127.0.0.1:3105/",
    });
    expect(result).toMatchObject({
      env: { publicUrl: "https://peering.example", peeringDbUrl: "http://127.0.0.1:3105" },
    });
  });

  it("takes a key of PeeringDB's, and nothing that would break a header", () => {
    const key = "AbCdEf12.0123456789abcdef";
    expect(readEnv({ PEERINGDB_API_KEY: key })).toMatchObject({ env: { peeringDbApiKey: key } });
    for (const PEERINGDB_API_KEY of ["Api-Key abcdefgh", "abc\r\ndefghij", "short"]) {
      expect(problems(readEnv({ PEERINGDB_API_KEY }))).toEqual([
        "PEERINGDB_API_KEY must be a key as PeeringDB shows it once, such as AbCdEf12.0123456789abcdef.",
      ]);
    }
  });

  it.each(["0", "65536", "-1", "80a", "3.5", "100000", "1e3"])("refuses port %s", (PORT) => {
    expect(problems(readEnv({ PORT }))).toEqual([
      "PORT must be a port between 1 and 65535, such as 3000.",
    ]);
  });

  it("names every problem at once, a sentence each", () => {
    const found = problems(
      readEnv({
        DATABASE_URL: "mysql://db",
        HOST: "not a host",
        PORT: "x",
        AUTH_SECRET: "short",
        PORTAL_URL: "peering.example",
        PEERINGDB_URL: "ftp://peeringdb.example",
        PEERINGDB_DEMO: "yes",
        SMTP_URL: "mail",
        MAIL_FROM: "nobody",
      }),
    );
    expect(found.map((sentence) => sentence.split(" ")[0])).toEqual([
      "DATABASE_URL",
      "HOST",
      "PORT",
      "AUTH_SECRET",
      "PORTAL_URL",
      "PEERINGDB_URL",
      "PEERINGDB_DEMO",
      "SMTP_URL",
      "MAIL_FROM",
    ]);
    expect(found.every((sentence) => sentence.endsWith("."))).toBe(true);
  });
});

describe("readServerEnv", () => {
  it("demands a secret beside a PostgreSQL server", () => {
    const DATABASE_URL = "postgresql://portal@db.example:5432/portal";
    expect(problems(readServerEnv({ DATABASE_URL }))).toEqual([
      expect.stringMatching(/^AUTH_SECRET must be set/),
    ]);
    expect(readServerEnv({ DATABASE_URL, NEXTAUTH_SECRET: secret })).toMatchObject({
      env: { authSecret: secret, databaseUrl: DATABASE_URL },
    });
  });

  it("demands the public address when others can reach it", () => {
    expect(problems(readServerEnv({ HOST: "0.0.0.0" }))).toEqual([
      expect.stringMatching(/^PORTAL_URL must be set when HOST is 0\.0\.0\.0/),
    ]);
    const env = { HOST: "0.0.0.0", PORTAL_URL: "https://peering.example" };
    expect(readServerEnv(env).ok).toBe(true);
  });
});

it.each([
  ["127.0.0.1", true],
  ["127.8.9.1", true],
  ["::1", true],
  ["localhost", true],
  ["0.0.0.0", false],
  ["::", false],
  ["127.0.0.1.example", false],
  ["10.0.0.1", false],
])("%s is reached from this machine only: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
