import { readdir, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/platform/env/env";
import { listMails, readMail } from "@/lib/platform/mail/folder";
import { sendMail } from "@/lib/platform/mail/send";

const folder = () => join(env().dataDir, "mail");
const values = { name: "Nadia", url: "https://peering.example/forgot-password" };
const mail = { to: "nadia@ridgeline.example", kind: "passwordChanged" as const, values };

beforeEach(() => rm(folder(), { recursive: true, force: true }));
afterEach(() => {
  delete process.env.SMTP_URL;
});

describe("a mail", () => {
  it("goes to the SMTP server that is configured", async () => {
    const received: { to: string[]; text: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, session, callback) {
        let text = "";
        stream.on("data", (chunk) => {
          text += chunk;
        });
        stream.on("end", () => {
          received.push({ to: session.envelope.rcptTo.map((r) => r.address), text });
          callback();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.server.address() as AddressInfo;
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
    try {
      expect(await sendMail({ ...mail, locale: "en" })).toBe(true);
    } finally {
      await new Promise<void>((closed) => server.close(closed));
    }
    expect(received[0]?.to).toEqual([mail.to]);
    expect(received[0]?.text).toContain("Subject: Your password was changed");
    expect(received[0]?.text).toContain("Hello Nadia,");
    expect(await readdir(folder()).catch(() => [])).toEqual([]);
  });

  it("that no server takes is reported without what it says", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    process.env.SMTP_URL = "smtp://user:pass-word@127.0.0.1:1";
    expect(await sendMail({ ...mail, locale: "en" })).toBe(false);
    expect(log.mock.calls.join()).toContain("passwordChanged could not be sent");
    expect(log.mock.calls.join()).not.toMatch(/pass-word|peering\.example/);
    log.mockRestore();
  });

  it("lies in the folder otherwise, newest first, for its owner alone to read", async () => {
    for (const locale of ["en", "zh-TW"] as const) {
      expect(await sendMail({ ...mail, locale })).toBe(true);
      // Files are told apart by the millisecond in their name.
      const sent = Date.now();
      await vi.waitUntil(() => Date.now() > sent, { interval: 1 });
    }
    const { total, mails } = await listMails(1);
    expect(total).toBe(2);
    expect(mails.map((m) => m.subject)).toEqual(["您的密碼已變更", "Your password was changed"]);
    expect((await readMail(mails[0]?.name ?? ""))?.text).toContain(values.url);
    expect((await listMails(2)).mails).toEqual([]);
  });

  it("is the only thing in the folder that can be opened", async () => {
    await sendMail({ ...mail, locale: "en" });
    await writeFile(join(env().dataDir, "secret"), "x");
    for (const name of ["../secret", "..%2Fsecret", "", ".", "20261122T100000000Z-00000000.eml"]) {
      expect(await readMail(name)).toBeNull();
    }
  });
});
