/** Longest outside text in a mail, in UTF-16 code units; what is longer is cut and says so. */
const maxLength = 120;

/**
 * A text from outside, as it may stand in a mail's subject or body: one line, short, with nothing that
 * mail programs make a link of and nothing that turns or hides the text around it. Names stay readable:
 * "evil.example/now" becomes "evil. example/now".
 */
export function outsideText(text: string): string {
  // Cut first, so that no longer text is ever looked through.
  const cut = text.slice(0, maxLength * 4);
  const line = cut
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    // Line breaks and other controls; separators of lines and paragraphs; runs of spaces.
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    // What has no shape of its own: directions (bidi), zero-width characters, tags, unassigned.
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, "")
    // Hosts, by each dot that browsers take for one (UTS 46).
    .replace(/(?<=[\p{L}\p{N}\p{M}_-])\.(?=\p{L})/gu, ". ")
    .replace(/(?<=[a-z0-9-])([。．｡])(?=[a-z0-9])/giu, "$1 ")
    // Schemes, and addresses of mail.
    .replace(/(?<=[a-z0-9]):(?=\S)/giu, ": ")
    .replace(/(?<=\S)([@＠])(?=\S)/gu, " $1 ")
    .trim();
  return line.length > maxLength || text.length > cut.length
    ? `${line.slice(0, maxLength).replace(/\p{Surrogate}$/u, "")}…`
    : line;
}
