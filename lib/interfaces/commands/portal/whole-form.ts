import type { IncomingMessage } from "node:http";
import { maxBodyBytes, takesFiles } from "@/lib/platform/http/body-limit";
import { areArguments } from "./action-arguments";
import { actionNamed } from "./built-actions";

/**
 * Whether a request is a form for a page, or calls a server action, so that Next would parse its body.
 * Larger bodies and files are refused or read elsewhere.
 */
export function isForPage({ method, url = "", headers }: IncomingMessage): boolean {
  if (method !== "POST" || headers["transfer-encoding"] !== undefined) return false;
  if (!isMultipart(headers["content-type"]) && !headers["next-action"]) return false;
  const path = url.split("?")[0] ?? "";
  if (path.startsWith("/api/") || takesFiles(path)) return false;
  return Number(headers["content-length"] ?? 0) <= maxBodyBytes;
}

const isMultipart = (type = "") => /^multipart\/form-data/i.test(type);

/**
 * What is wrong with the body of a form: it did not come whole, as browsers write it, or does not name
 * arguments as pages do (`broken-form`), or it names no action that there is (`action`). Next answers
 * such a form with a stack in the log, and most with 500. The body stays in the request for whoever reads
 * it next.
 *
 * @param actions ids of those there are; any when it is not given.
 * @returns null for a good form; `broken-form` as well when the client leaves before all of it has come.
 */
export async function formProblem(
  request: IncomingMessage,
  actions?: ReadonlySet<string>,
): Promise<"broken-form" | "action" | null> {
  const {
    "content-type": type = "",
    "content-length": size,
    "next-action": action,
  } = request.headers;
  const body = Number(size ?? 0) > 0 ? await arrived(request, Number(size)) : null;
  if (body === null) return "broken-form";
  if (!isMultipart(type)) return brokenUnless(areArguments(new Map([["0", body.toString()]])));
  const parts = partsOf(body, boundaryIn(type));
  if (parts === null) return "broken-form";
  // By scripts the form itself has the arguments; otherwise each "$ACTION_REF_1" has its own.
  if (action) return brokenUnless(areArguments(parts));
  const names = [...parts.keys()];
  const bound = names.filter((name) => name.startsWith("$ACTION_REF_"));
  // One of the form and one of its button.
  if (bound.length > 2) return "broken-form";
  if (!bound.every((name) => areArguments(parts, `$ACTION_${name.slice(12)}:`))) {
    return "broken-form";
  }
  if (!actions) return null;
  const named = names.flatMap((name) => actionNamed(name, parts.get(name) ?? "") ?? []);
  return named.length > 0 && named.every((id) => actions.has(id)) ? null : "action";
}

const brokenUnless = (isWhole: boolean) => (isWhole ? null : "broken-form");

/** Up to 70 characters (RFC 2046, section 5.1.1). */
function boundaryIn(type: string): string {
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?=[\s;]|$))/i.exec(type);
  return found?.[1] ?? found?.[2] ?? "";
}

/** A name, and a file's name after it, as the HTML standard has them written; then whatever follows. */
const partHeaders =
  /^content-disposition:[ \t]*form-data; name="([^"\r\n]*)"(?:; filename="[^"\r\n]*")?(?:\r\n[\w-]+:[^\r\n]*)*$/i;

/**
 * The parts of multipart/form-data (RFC 7578) by name, those that tell Next what is called with their
 * text; null when it does not go on to its last boundary. One pass over the body.
 */
export function partsOf(body: Buffer, boundary: string): Map<string, string> | null {
  const delimiter = `\r\n--${boundary}`;
  const first = delimiter.slice(2);
  if (boundary === "" || body.toString("latin1", 0, first.length) !== first) return null;
  const parts = new Map<string, string>();
  let at = first.length;
  while (body.toString("latin1", at, at + 2) === "\r\n") {
    const end = body.indexOf("\r\n\r\n", at);
    const name = end < 0 ? undefined : partHeaders.exec(body.toString("latin1", at + 2, end))?.[1];
    // An empty value has its boundary right after the headers' last line break.
    const next = name === undefined ? -1 : body.indexOf(delimiter, end + 2);
    if (name === undefined || next < 0) return null;
    // What stands for an action by its number stands once; its id may, for a form and for its button.
    if (parts.has(name) && /^\$ACTION_(?!ID_)/.test(name)) return null;
    const isCall = /^(?:\$ACTION_|[0-9a-f]{1,8}$)/.test(name);
    parts.set(name, isCall ? body.toString("utf8", end + 4, next) : "");
    at = next + delimiter.length;
  }
  return ["--", "--\r\n"].includes(body.toString("latin1", at)) ? parts : null;
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
