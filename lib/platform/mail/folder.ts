import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "@/lib/platform/env/env";
import { type Letter, readLetter } from "./letter";

/** How many mails a page of the list shows. */
export const mailsPerPage = 50;

const folder = () => join(env().dataDir, "mail");

/** Names sort by time; nothing else is ever opened, so that no name leads out of the folder. */
const nameForm = /^\d{8}T\d{9}Z-[0-9a-f]{8}\.eml$/;

/** Writes a mail as an .eml file instead of sending it. */
export async function keepInFolder(message: SendMailOptions): Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message: bytes } = await transport.sendMail({ ...message, textEncoding: "base64" });
  const name = `${new Date().toISOString().replace(/[-:.]/g, "")}-${randomBytes(4).toString("hex")}.eml`;
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  // Under its name only when whole, so that no list shows half a mail.
  await writeFile(join(folder(), `${name}.part`), bytes as Buffer, { mode: 0o600 });
  await rename(join(folder(), `${name}.part`), join(folder(), name));
}

/** A page of the mails in the folder, newest first; `page` counts from 1. */
export async function listMails(
  page: number,
): Promise<{ total: number; mails: (Letter & { name: string })[] }> {
  const names = (await readdir(folder()).catch(missingIsEmpty)).filter((n) => nameForm.test(n));
  const shown = names
    .sort()
    .reverse()
    .slice((page - 1) * mailsPerPage, page * mailsPerPage);
  const mails = await Promise.all(
    shown.map(async (name) => ({ name, ...readLetter(await readFile(join(folder(), name))) })),
  );
  return { total: names.length, mails };
}

/** One mail of the folder; null when there is none of that name. */
export async function readMail(name: string): Promise<Letter | null> {
  if (!nameForm.test(name)) return null;
  const bytes = await readFile(join(folder(), name)).catch(missingIsEmpty);
  return Array.isArray(bytes) ? null : readLetter(bytes);
}

function missingIsEmpty(error: unknown): [] {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
  throw error;
}
