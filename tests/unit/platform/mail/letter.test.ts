import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/platform/i18n/locales";
import words from "@/lib/platform/i18n/messages/en/mail.json";
import { composeMail, type MailKind } from "@/lib/platform/mail/compose";
import { readLetter } from "@/lib/platform/mail/letter";

const values = {
  url: `https://peering.example/reset-password/${"x".repeat(300)}`,
  resetUrl: "https://peering.example/forgot-password",
  name: "林雅婷",
  settingsUrl: "https://peering.example/account/notifications",
  partner: "Ridge & Söhne",
  asn: "AS399900",
  revision: 2,
  by: "Rosa",
  outcome: "approved",
  day: "2026-12-01",
  change: "linked",
  provider: "PeeringDB",
  count: 3,
  set: "partners",
  rows: 31,
  organisation: "Ridge & Söhne",
  role: "editor",
  person: "Ada Minor",
  code: "4711 0815",
  method: "registryEmail",
  reason: "rights",
  side: "first",
  other: "Fjord",
  what: "revocation",
};

async function written(subject: string, text: string): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const mail = { from: "Portal <portal@peering.example>", to: "noc@isp.example", subject, text };
  return (await transport.sendMail({ ...mail, textEncoding: "base64" })).message as Buffer;
}

describe("a mail kept in the folder", () => {
  it.each(locales.flatMap((locale) => Object.keys(words.kinds).map((kind) => [locale, kind])))(
    "reads as it was written (%s, %s)",
    async (locale, kind) => {
      const { subject, text } = await composeMail(locale as "en", kind as MailKind, values);
      const letter = readLetter(await written(subject, text));
      expect(letter).toMatchObject({ to: "noc@isp.example", subject, text });
      expect(letter.date).toBeInstanceOf(Date);
    },
  );

  it("survives a long subject of mixed scripts and quoted characters", async () => {
    const subject = `${"您的密碼已變更 = _ ? ".repeat(9)}café`;
    expect(readLetter(await written(subject, "x")).subject).toBe(subject);
  });

  it("reads the text before an attachment", async () => {
    const transport = createTransport({ streamTransport: true, buffer: true });
    const { message } = await transport.sendMail({
      to: "noc@isp.example",
      subject: "Your export",
      text: "網路\n\nin two parts\n",
      attachments: [{ filename: "partners.csv", content: "name\r\n\r\n" }],
      textEncoding: "base64",
    });
    expect(readLetter(message as Buffer).text).toBe("網路\n\nin two parts\n");
  });

  it("cannot be given further headers through its subject", async () => {
    const bytes = await written("Hello\nBcc: x@evil.example", "x");
    expect(bytes.toString()).not.toMatch(/^bcc:/im);
  });
});
