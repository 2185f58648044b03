import { z } from "zod";
import { boundedText, normalised } from "@/lib/text/outside-text";

/** Longest text that is read as an address, spaces around it included. */
const longestTyped = 1000;

/** A domain with letters beyond ASCII. */
const international = /^(?=.*[^\p{ASCII}])[\p{L}\p{M}\p{N}.-]+$/u;

/**
 * The address with its domain in ASCII (Punycode), as mail servers know it: letters that only look
 * like others then look like nothing. Other addresses stay as they are.
 */
function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const domain = address.slice(at);
  if (at === 0 || !international.test(domain) || !URL.canParse(`http://${domain}`)) return address;
  return address.slice(0, at) + new URL(`http://${domain}`).hostname;
}

/**
 * An e-mail address as typed, in the one form it is kept, compared and shown in: no space around it,
 * lower case, full-width letters made plain (NFKC), the domain in ASCII. What follows a plus sign makes
 * another address: only its mail server knows what the sign means. Not longer than the 254 characters
 * of RFC 5321.
 */
export const emailSchema = boundedText(longestTyped)
  .trim()
  .transform((typed) =>
    withAsciiDomain((normalised(typed, "NFKC", longestTyped) ?? "").toLowerCase()),
  )
  .pipe(z.email().max(254));
