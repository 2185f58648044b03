/** What a mail kept in the folder says. */
export interface Letter {
  to: string;
  subject: string;
  /** When it was written; null when the header is missing. */
  date: Date | null;
  text: string;
}

/**
 * Reads a mail that `keepInFolder` wrote: one text part in base64, headers folded (RFC 5322) and,
 * where not ASCII, in encoded words (RFC 2047). It is no reader of mails from elsewhere.
 */
export function readLetter(bytes: Buffer): Letter {
  const [head = "", ...body] = bytes.toString("utf8").replaceAll("\r\n", "\n").split("\n\n");
  const headers = new Map(
    head
      .replace(/\n[ \t]+/g, " ")
      .split("\n")
      .map((line) => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
  );
  const encoding = headers.get("content-transfer-encoding");
  const raw = body.join("\n\n");
  const date = new Date(headers.get("date") ?? "");
  return {
    to: decodeWords(headers.get("to") ?? ""),
    subject: decodeWords(headers.get("subject") ?? ""),
    date: Number.isNaN(date.getTime()) ? null : date,
    text: encoding === "base64" ? Buffer.from(raw, "base64").toString("utf8") : raw,
  };
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
