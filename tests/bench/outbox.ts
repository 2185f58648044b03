import { createTransport } from "nodemailer";
import { closeDb, db } from "@/lib/platform/db/client";
import { deliverDue } from "@/lib/platform/mail/deliver";
import { writeMessage } from "@/lib/platform/mail/envelope";
import { queueMail } from "@/lib/platform/mail/queue";
import { startMailServer } from "@/tests/support/mail-server";
import type { Measurement } from "./measurement";
import { makeDatabase } from "./pages/database";

const count = 10_000;

/** As many as the worker keeps open: the mail server greets each new connection only after 100 ms. */
const connections = 5;

const mailTo = (index: number) =>
  ({
    to: `p${index}@ridgeline.example`,
    locale: "en",
    kind: "passwordChanged",
    values: { name: "Nadia", url: "https://peering.example/forgot-password" },
  }) as const;

/**
 * The outbox emptied by one worker, against the same mails sent by nodemailer over as many
 * connections; both to a mail server in this process.
 */
export async function benchOutbox(): Promise<Measurement[]> {
  const database = await makeDatabase();
  const server = await startMailServer();
  process.env.DATABASE_URL = database.url;
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  try {
    for (let from = 0; from < count; from += 1_000) {
      await queueMail(db(), ...Array.from({ length: 1_000 }, (_, index) => mailTo(from + index)));
    }
    const value = await timed(() => deliverDue(db()));
    if (server.arrived.length !== count) throw new Error(`${server.arrived.length} mails arrived.`);
    const floor = await timed(sendInLoop);
    return [
      {
        measure: "outbox: 10,000 mails",
        value,
        floor,
        unit: "ms",
        ratio: value / floor,
        aim: { most: 2, of: "ratio" },
      },
    ];
  } finally {
    await server.close();
    await closeDb();
    await database.remove();
    delete process.env.DATABASE_URL;
    delete process.env.SMTP_URL;
  }
}

async function sendInLoop(): Promise<void> {
  const url = process.env.SMTP_URL;
  const transport = createTransport({ url, pool: true, maxConnections: connections });
  const waiting = Array.from({ length: count }, (_, index) => index).values();
  const sender = async () => {
    for (const index of waiting) await transport.sendMail(await writeMessage(mailTo(index)));
  };
  await Promise.all(Array.from({ length: connections }, sender));
  transport.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
