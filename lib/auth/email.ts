import { z } from "zod";

/**
 * An e-mail address as typed, in the one form it is kept and compared in: no space around it, lower
 * case, full-width letters made plain (NFKC). Not longer than the 254 characters of RFC 5321.
 */
export const emailSchema = z
  .string()
  .trim()
  .transform((typed) => typed.normalize("NFKC").toLowerCase())
  .pipe(z.email().max(254));
