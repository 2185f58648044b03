import { z } from "zod";
import { normalised } from "@/lib/core/text/outside-text";

/** Longer than any address with what people paste around it; nothing is done with longer text. */
const maxPastedLength = 500;

/** Characters that show nothing, such as zero-width spaces and direction marks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** A domain with letters beyond ASCII. */
const international = /^(?=.*[^\p{ASCII}])[\p{L}\p{M}\p{N}.-]+$/u;

const standard = z.email().max(254);

/**
 * The address with its domain in ASCII (Punycode), as mail servers know it: letters that only look
 * like others then look like nothing. Other addresses stay as they are.
 */
export function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const domain = address.slice(at);
  if (at === 0 || !international.test(domain) || !URL.canParse(`http://${domain}`)) return address;
  return address.slice(0, at) + new URL(`http://${domain}`).hostname;
}

/** The text without semicolons, commas and blanks at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[;,\s]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Takes one layer off what stands around a pasted address; the same text where nothing does. */
function unwrapped(text: string): string {
  const bare = withoutEnd(text.trim());
  const link = /^mailto:([^?]*)/i.exec(bare);
  if (link) return link[1] ?? "";
  return bare.startsWith("<") && bare.endsWith(">") ? bare.slice(1, -1) : bare;
}

/**
 * An e-mail address as people paste it, without what stands around it: `mailto:` and what follows a
 * question mark there, angle brackets, a closing semicolon or comma, invisible characters. Full-width
 * letters are made plain (NFKC) and the domain is written in ASCII. Whether what is left is an
 * address is for `isMailAddress` to say.
 */
export function cleanMailAddress(pasted: string): string {
  let text = normalised(pasted, "NFKC", maxPastedLength)?.replace(invisible, "");
  if (text === undefined) return pasted;
  for (let before = ""; before !== text; ) {
    before = text;
    text = unwrapped(text);
  }
  return withAsciiDomain(text);
}

/** Whether a text is one e-mail address, as an account may have it: at most 254 characters (RFC 5321). */
export function isMailAddress(text: string): boolean {
  return standard.safeParse(text).success;
}
