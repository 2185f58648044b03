import { access } from "node:fs/promises";
import type { Attachment } from "nodemailer/lib/mailer";
import { pathOf } from "@/lib/platform/export-files/files";
import type { MailValues } from "./compose";

/**
 * The file that goes with a mail: the one of an export run that its values name. The outbox keeps the
 * name alone, so that a mail that waits holds no list.
 *
 * @throws when the file is gone; the mail is tried again and then shown as failed.
 */
export async function attachmentsOf({
  attachment,
  attachmentName,
}: MailValues): Promise<Attachment[]> {
  if (attachment === undefined) return [];
  const path = pathOf(String(attachment));
  if (path === null) throw new Error(`No file can be called ${attachment}.`);
  await access(path);
  return [{ filename: String(attachmentName), path }];
}
