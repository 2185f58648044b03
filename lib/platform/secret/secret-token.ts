import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits for a mailed link, in characters that need no escaping. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of it: SHA-256 in hex. So many random bits need no slow hash. */
export const hashSecret = (secret: string): string =>
  createHash("sha256").update(secret).digest("hex");
