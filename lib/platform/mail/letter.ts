/** What a mail kept in the folder says. */
export interface Letter {
  to: string;
  subject: string;
  /** When it was written; null when the header is missing. */
  date: Date | null;
  text: string;
}

/**
 * Reads a mail that `keepInFolder` wrote: one text part in base64, before an attachment if there is
 * one, headers folded (RFC 5322) and, where not ASCII, in encoded words (RFC 2047). It is no reader
 * of mails from elsewhere.
 */
export function readLetter(bytes: Buffer): Letter {
  const { headers, body } = part(bytes.toString("utf8").replaceAll("\r\n", "\n"));
  const boundary = /^multipart\/mixed;.*boundary="([^"]+)"/.exec(headers.get("content-type") ?? "");
  // What stands between the first two boundaries is the text.
  const text = boundary ? part(body.split(`--${boundary[1]}\n`)[1] ?? "") : { headers, body };
  const date = new Date(headers.get("date") ?? "");
  return {
    to: decodeWords(headers.get("to") ?? ""),
    subject: decodeWords(headers.get("subject") ?? ""),
    date: Number.isNaN(date.getTime()) ? null : date,
    text:
      text.headers.get("content-transfer-encoding") === "base64"
        ? Buffer.from(text.body, "base64").toString("utf8")
        : text.body,
  };
}

/** Headers by their names in lower case, and what comes after them. */
function part(text: string): { headers: Map<string, string>; body: string } {
  const [head = "", ...body] = text.split("\n\n");
  const headers = head
    .replace(/\n[ \t]+/g, " ")
    .split("\n")
    .map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    });
  return { headers: new Map(headers), body: body.join("\n\n") };
}

/** Space between two encoded words is not part of the text. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === "b" ? Buffer.from(word, "base64").toString("utf8") : unquote(word),
    );
}

function unquote(word: string): string {
  const bytes = word
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
