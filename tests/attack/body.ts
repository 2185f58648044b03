import { randomBytes } from "node:crypto";

/** A part of a form: name and value as bytes, since hostile ones are not always text. */
export interface Part {
  name: string | Buffer;
  value: string | Buffer;
  /** Sent as a file of this name. */
  file?: string;
}

export interface Body {
  type: string;
  bytes: Buffer;
}

/** multipart/form-data, as browsers send forms of server actions and uploads. */
export function multipart(parts: readonly Part[]): Body {
  const boundary = `----attack${randomBytes(12).toString("hex")}`;
  const pieces = parts.flatMap(({ name, value, file }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="`),
    Buffer.isBuffer(name) ? name : Buffer.from(name.replaceAll('"', "%22")),
    Buffer.from(
      file === undefined
        ? '"\r\n\r\n'
        : `"; filename="${file}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  const end = Buffer.from(`--${boundary}--\r\n`);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...pieces, end]),
  };
}

/** application/x-www-form-urlencoded; bytes are escaped one by one. */
export function urlencoded(parts: readonly Part[]): Body {
  const pairs = parts.map(({ name, value }) => `${escaped(name)}=${escaped(value)}`);
  return { type: "application/x-www-form-urlencoded", bytes: Buffer.from(pairs.join("&")) };
}

export const json = (text: string | Buffer): Body => ({
  type: "application/json",
  bytes: Buffer.from(text),
});

/** Percent-escapes each byte that is no letter or digit, broken UTF-8 included. */
export function escaped(text: string | Buffer): string {
  const bytes = Buffer.from(text);
  return bytes.toString("latin1").replace(/[^A-Za-z0-9]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
    return `%${code}`;
  });
}
