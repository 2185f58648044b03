import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const sealVersion = "v1";

/** A key for this purpose alone, made from the secret that the portal has anyway. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "second factors at rest, v1", 32));
}

/**
 * Seals a text that must be read again, such as the secret of an authenticator app, so that a copy of
 * the database is no use without the portal's own secret. `owner` binds it to one row: moved to
 * another it cannot be opened.
 */
export function seal(text: string, owner: string, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyOf(secret), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"));
  return [sealVersion, ...parts].join(".");
}

/** What was sealed; null when it was changed, moved, or sealed with another secret. */
export function unseal(sealed: string, owner: string, secret: string): string | null {
  const [version, iv = "", text = "", tag = ""] = sealed.split(".");
  if (version !== sealVersion) return null;
  const bytes = (part: string) => Buffer.from(part, "base64url");
  try {
    const decipher = createDecipheriv(algorithm, keyOf(secret), bytes(iv), { authTagLength: 16 })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(text)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
