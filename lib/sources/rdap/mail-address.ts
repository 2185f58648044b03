import { domainToASCII } from "node:url";
import { z } from "zod";

/** Longest text looked at; an address has at most 254 characters (RFC 5321). */
const maxLength = 400;

const plain = z.email().max(254);

/**
 * An address from somebody else's directory in the form in which it can be mailed and compared:
 * lower case, the domain in ASCII, so that letters that only look alike show what they are. Null for
 * what is no address, or one whose mailbox is not ASCII.
 */
export function mailAddress(text: string): string | null {
  if (text.length > maxLength) return null;
  const bare = text.trim().replace(/^mailto:/i, "");
  const at = bare.lastIndexOf("@");
  if (at < 1) return null;
  const address = `${bare.slice(0, at)}@${domainToASCII(bare.slice(at + 1))}`.toLowerCase();
  return plain.safeParse(address).success ? address : null;
}
