import { parseArgs } from "node:util";
import { setNames } from "@/lib/interfaces/exports/export-set";
import { formatNames } from "@/lib/interfaces/exports/format";

export const usage = `Usage: npm run -s export -- SET [--format FORMAT] [--columns A,B] [--filter NAME=VALUE]... [--out FILE]

Exports a list of the portal's database: one consistent snapshot, never cut. Says how many rows it has,
then how far it is, on stderr. It is in the audit trail like an export from the page.

  SET              ${setNames.join(", ")}
  --format FORMAT  ${formatNames.join(", ")}; default csv
  --columns A,B    the columns, in this order; default the usual ones
  --filter N=V     a filter by its name on the page; may be repeated
  --out FILE       where to; without it the list goes to stdout
  --bom            begin CSV with the byte order mark by which Excel knows UTF-8
  --with-contacts  the list holds contacts, and they are wanted
  --list           print every list with its columns and filters
  --help           print this

Exit status: 0 the file is whole, 1 it could not be made and there is none, 2 the call is wrong.`;

export type Arguments = {
  set: string;
  format: string;
  /** As an address of the page has them. */
  params: URLSearchParams;
  /** Null for stdout. */
  out: string | null;
};

export type ParsedArguments =
  | { ok: true; kind: "export"; arguments: Arguments }
  | { ok: true; kind: "help" }
  | { ok: true; kind: "list" }
  | ({ ok: false } & ArgumentProblem);

/** Why a call is not understood; `argumentSentence` says it. */
export type ArgumentProblem =
  /** In the words of `parseArgs`, which names what it does not know. */
  | { code: "unknown-option"; told: string }
  | { code: "one-list" }
  | { code: "not-a-filter"; typed: string }
  | { code: "filter-twice"; name: string };

function read(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "csv" },
      columns: { type: "string" },
      filter: { type: "string", multiple: true, default: [] },
      out: { type: "string" },
      bom: { type: "boolean", default: false },
      "with-contacts": { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
}

/** Names that are options of their own, and so no filters. */
const options = ["columns", "column", "format", "bom", "contacts"];

export function parseArguments(argv: readonly string[]): ParsedArguments {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(argv);
  } catch (error) {
    // parseArgs reports what it doesn't know by throwing.
    const told = error instanceof Error ? error.message : String(error);
    return { ok: false, code: "unknown-option", told };
  }
  const { values, positionals } = parsed;
  if (values.help) return { ok: true, kind: "help" };
  if (values.list) return { ok: true, kind: "list" };
  const [set, ...more] = positionals;
  if (set === undefined || more.length > 0) return { ok: false, code: "one-list" };
  const params = new URLSearchParams();
  for (const filter of values.filter) {
    const equals = filter.indexOf("=");
    const name = filter.slice(0, Math.max(equals, 0)).trim();
    if (name === "" || options.includes(name)) {
      return { ok: false, code: "not-a-filter", typed: filter };
    }
    if (params.has(name)) return { ok: false, code: "filter-twice", name };
    params.set(name, filter.slice(equals + 1));
  }
  if (values.columns !== undefined) params.set("columns", values.columns);
  if (values.bom) params.set("bom", "1");
  if (values["with-contacts"]) params.set("contacts", "1");
  const out = values.out ?? null;
  return { ok: true, kind: "export", arguments: { set, format: values.format, params, out } };
}
