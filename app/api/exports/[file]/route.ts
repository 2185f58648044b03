import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { route } from "@/lib/accounts/permissions/route";
import { exportNow } from "@/lib/interfaces/exports/export-now";
import { downloadHeaders, fileName } from "@/lib/interfaces/exports/file-name";
import { mayExport } from "@/lib/interfaces/exports/may-export";
import type { ExportIssue } from "@/lib/interfaces/exports/refusal";
import { readExportRequest } from "@/lib/interfaces/exports/request";
import { askAgainIn } from "@/lib/interfaces/exports/slots";
import { exportWords } from "@/lib/interfaces/exports/words";
import { db } from "@/lib/platform/db/client";
import { isLocale } from "@/lib/platform/i18n/locales";

type Context = { params: Promise<{ file: string }> };

/**
 * A list as a file: `partners.csv`, `audit.ndjson`, `connections.ixf.json`. The address carries
 * filters, `columns` in their order, `bom=1` for a byte order mark, `contacts=1` where contacts are
 * wanted. The answer is whole or it is no file.
 */
export const GET = route(
  { permission: "exports.make" },
  async (actor, request: Request, { params }: Context) => {
    const { file: name } = await params;
    const dot = name.indexOf(".");
    const [set, format] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
    const read = await readExportRequest(set, format, new URL(request.url).searchParams);
    if (!read.ok) return refused(actor, read.issues);
    if (!mayExport(actor, read.request)) {
      return refused(actor, [{ code: "contacts-not-allowed", values: {} }]);
    }
    const made = await exportNow(db(), actor, read.request, request.signal);
    if (!made.ok) return refused(actor, [made]);
    return new Response(made.file.read(), {
      headers: downloadHeaders(
        fileName(read.request, made.at),
        read.request.format.mediaType,
        made.rows,
      ),
    });
  },
);

/** Looking without downloading would write an export into the audit trail. */
export const HEAD = route(
  { permission: "exports.make" },
  () => new Response(null, { status: 405, headers: { allow: "GET" } }),
);

const statuses: Partial<Record<ExportIssue["code"], number>> = {
  "unknown-set": 404,
  "unknown-format": 404,
  "contacts-not-allowed": 403,
  busy: 429,
};

async function refused(actor: SignedInActor, issues: readonly ExportIssue[]): Promise<Response> {
  const words = await exportWords(isLocale(actor.locale) ? actor.locale : "en");
  const status = statuses[issues[0]?.code ?? "no-columns"] ?? 400;
  return Response.json(
    { error: issues.map(words.issue).join(" ") },
    {
      status,
      headers: {
        "cache-control": "no-store",
        ...(status === 429 && { "retry-after": String(askAgainIn) }),
      },
    },
  );
}
