const dots = "•••";

/**
 * An e-mail address so that those who know it recognise it and nobody else learns it: the first letter
 * of the mailbox and of the domain, and the last label. Dots stand for any number of letters, tags
 * behind a plus included. Domains come in ASCII (`mailAddress`), so that none looks like another.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const labels = address.slice(at + 1).split(".");
  const last = labels.at(-1) ?? "";
  return `${address.charAt(0)}${dots}@${labels[0]?.charAt(0) ?? ""}${dots}.${last}`;
}
