import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { Readable } from "node:stream";
import { route } from "@/lib/accounts/permissions/route";
import { downloadHeaders } from "@/lib/interfaces/exports/file-name";
import { downloadRun } from "@/lib/interfaces/exports/runs/download-run";
import { db } from "@/lib/platform/db/client";

type Context = { params: Promise<{ id: string }> };

/** The file of a run, while it is kept. */
export const GET = route(
  { permission: "exports.make" },
  async (actor, _request: Request, { params }: Context) => {
    const found = await downloadRun(db(), actor, (await params).id);
    // The file is on the disk of the server that made it.
    const there =
      found &&
      (await access(found.path).then(
        () => true,
        () => false,
      ));
    if (!there) return Response.json({ error: "not found" }, { status: 404 });
    const body = Readable.toWeb(createReadStream(found.path)) as ReadableStream<Uint8Array>;
    return new Response(body, {
      headers: downloadHeaders(found.name, found.mediaType, found.rows),
    });
  },
);

/** Looking without downloading would write a download into the audit trail. */
export const HEAD = route(
  { permission: "exports.make" },
  () => new Response(null, { status: 405, headers: { allow: "GET" } }),
);
