import { createHmac, timingSafeEqual } from "node:crypto";
import { routes } from "@/lib/platform/routes/routes";
import { authSecret } from "@/lib/platform/secret/portal-secret";

/** Keeps these codes apart from whatever else is made with the portal's secret. */
const purpose = "invitation";

const codeOf = (id: string) =>
  createHmac("sha256", authSecret()).update(`${purpose}:${id}`).digest("base64url");

/**
 * The path that opens an invitation. Made when the mail is written, so that neither the invitation
 * nor the outbox holds a secret; a new portal secret ends all open links.
 */
export const invitationPath = (id: string): string => routes.invitation(`${id}.${codeOf(id)}`);

/** The invitation that a link's last part names; null when the portal did not make it. */
export function invitationOf(token: string): string | null {
  const [id = "", code = "", ...more] = token.split(".");
  if (id === "" || more.length > 0) return null;
  const given = Buffer.from(code);
  const right = Buffer.from(codeOf(id));
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
