import { route } from "@/lib/actions/route";
import { stageImport, stageRefusal } from "@/lib/applications/import-document";
import { owningOrganisation } from "@/lib/applications/owner";
import { largestImport } from "@/lib/applications/read-import";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

type Context = { params: Promise<{ id: string }> };

/** Room for the other fields of the form and the lines between them. */
const formRoom = 64 * 1024;

/**
 * Takes a document from the import page, as a file or as pasted text, and shows there what came of
 * it. A route rather than an action: it must answer a file of any size with a page.
 */
export const POST = route(
  {
    permission: "application.edit",
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (_actor, request, { params }) => {
    const { id } = await params;
    const text = await readText(request);
    if (text.ok) await stageImport(db(), id, text.text);
    else await stageRefusal(db(), id, text.code);
    return new Response(null, {
      status: 303,
      headers: { location: routes.applicationImport(id) },
    });
  },
);

async function readText(
  request: Request,
): Promise<{ ok: true; text: string } | { ok: false; code: string }> {
  const tooLarge = { ok: false, code: "too-large" } as const;
  if (Number(request.headers.get("content-length") ?? 0) > largestImport + formRoom) {
    // Read to the end without keeping it: a browser shows an answer only after it has sent all.
    await request.body?.pipeTo(new WritableStream()).catch(() => {});
    return tooLarge;
  }
  const form = await request.formData().catch(() => null);
  if (!form) return { ok: false, code: "unreadable" };
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    return { ok: true, text: String(form.get("text") ?? "") };
  }
  if (file.size > largestImport) return tooLarge;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    return { ok: true, text: decoder.decode(await file.arrayBuffer()) };
  } catch {
    return { ok: false, code: "not-text" };
  }
}
