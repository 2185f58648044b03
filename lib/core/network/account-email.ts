import { z } from "zod";
import { boundedText, normalised } from "@/lib/core/text/outside-text";
import { withAsciiDomain } from "./mail-address";

/** Longest text that is read as an address, spaces around it included. */
const maxTypedLength = 1000;

/**
 * An e-mail address as typed, in the one form it is kept, compared and shown in: no space around it,
 * lower case, full-width letters made plain (NFKC), the domain in ASCII. What follows a plus sign makes
 * another address: only its mail server knows what the sign means. Not longer than the 254 characters
 * of RFC 5321.
 */
export const emailSchema = boundedText(maxTypedLength)
  .trim()
  .transform((typed) =>
    withAsciiDomain((normalised(typed, "NFKC", maxTypedLength) ?? "").toLowerCase()),
  )
  .pipe(z.email().max(254));
