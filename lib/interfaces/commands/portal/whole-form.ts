import type { IncomingMessage } from "node:http";
import { largestBody, takesFiles } from "@/lib/platform/http/body-limit";

/**
 * Whether a request is a form for a page or action whose body Next would parse. Larger bodies and files
 * are refused or read elsewhere.
 */
export function isPageForm({ method, url = "", headers }: IncomingMessage): boolean {
  if (method !== "POST" || headers["transfer-encoding"] !== undefined) return false;
  if (!/^multipart\/form-data/i.test(headers["content-type"] ?? "")) return false;
  const path = url.split("?")[0] ?? "";
  if (path.startsWith("/api/") || takesFiles(path)) return false;
  return Number(headers["content-length"] ?? 0) <= largestBody;
}

/**
 * Whether the body of a form came whole and as browsers write it. Next answers others with 500 and a
 * stack in the log. The body stays in the request for whoever reads it next.
 *
 * @returns false as well when the client leaves before all of it has come.
 */
export async function hasWholeForm(request: IncomingMessage): Promise<boolean> {
  const type = request.headers["content-type"] ?? "";
  const size = Number(request.headers["content-length"] ?? 0);
  const body = size > 0 ? await arrived(request, size) : null;
  return body !== null && isWholeForm(body, boundaryIn(type));
}

/** Up to 70 characters (RFC 2046, section 5.1.1). */
function boundaryIn(type: string): string {
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?=[\s;]|$))/i.exec(type);
  return found?.[1] ?? found?.[2] ?? "";
}

/** A name, and a file's name after it, as the HTML standard has them written; then whatever follows. */
const partHeaders =
  /^content-disposition:[ \t]*form-data; name="[^"\r\n]*"(?:; filename="[^"\r\n]*")?(?:\r\n[\w-]+:[^\r\n]*)*$/i;

/**
 * Whether multipart/form-data (RFC 7578) goes on to its last boundary. One pass over the body; nothing
 * of it is kept.
 */
export function isWholeForm(body: Buffer, boundary: string): boolean {
  if (boundary === "") return false;
  const delimiter = `\r\n--${boundary}`;
  if (!body.subarray(0, delimiter.length - 2).equals(Buffer.from(delimiter.slice(2)))) return false;
  let at = delimiter.length - 2;
  while (body.toString("latin1", at, at + 2) === "\r\n") {
    const end = body.indexOf("\r\n\r\n", at);
    if (end < 0 || !partHeaders.test(body.toString("latin1", at + 2, end))) return false;
    // An empty value has its boundary right after the headers' last line break.
    const next = body.indexOf(delimiter, end + 2);
    if (next < 0) return false;
    at = next + delimiter.length;
  }
  return ["--", "--\r\n"].includes(body.toString("latin1", at));
}

/** The whole body, which is put back; null when the client leaves before. */
function arrived(request: IncomingMessage, size: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    const settle = (body: Buffer | null) => {
      request.off("readable", read).off("close", gone);
      resolve(body);
    };
    const gone = () => settle(null);
    const read = () => {
      while (length < size) {
        const chunk: Buffer | null = request.read();
        if (chunk === null) return;
        chunks.push(chunk);
        length += chunk.length;
      }
      const body = Buffer.concat(chunks);
      // In the same turn: a stream takes nothing back once it has said that it ended.
      request.unshift(body);
      settle(body);
    };
    request.on("close", gone).on("readable", read);
  });
}
