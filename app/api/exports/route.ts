import { route } from "@/lib/accounts/permissions/route";
import { countExport } from "@/lib/interfaces/exports/count-export";
import { exportNow } from "@/lib/interfaces/exports/export-now";
import { downloadHeaders, fileName } from "@/lib/interfaces/exports/file-name";
import { formQuery } from "@/lib/interfaces/exports/form-query";
import { mayExport } from "@/lib/interfaces/exports/may-export";
import { readExportRequest } from "@/lib/interfaces/exports/request";
import { maxRowsAtOnce } from "@/lib/interfaces/exports/rows-at-once";
import { askForRun } from "@/lib/interfaces/exports/runs/ask-for-run";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/**
 * The form of the exports page. A short list is answered with its file; a long one, and any while
 * too many are being made, with the page of a run in the background.
 */
export const POST = route({ permission: "exports.make" }, async (actor, request) => {
  const { set, format, params } = formQuery(await request.formData());
  const read = await readExportRequest(set, format, params);
  const query = new URLSearchParams([["format", format], ...params]).toString();
  if (!read.ok || !mayExport(actor, read.request)) return seeOther(routes.adminExport(set, query));
  if ((await countExport(db(), read.request)) <= maxRowsAtOnce) {
    const made = await exportNow(db(), actor, read.request, request.signal);
    if (made.ok) {
      const name = fileName(read.request, made.at);
      const { mediaType } = read.request.format;
      return new Response(made.file.read(), {
        headers: downloadHeaders(name, mediaType, made.rows),
      });
    }
    if (made.code !== "busy") {
      return seeOther(routes.adminExport(set, `${query}&issue=${made.code}`));
    }
  }
  return seeOther(routes.adminExportRun(await askForRun(db(), actor, read.request)));
});

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } });
