import { route } from "@/lib/actions/route";
import { readDraftRow } from "@/lib/applications/draft-row";
import { declaredMeasurements } from "@/lib/applications/measurements-declared";
import { stageAtlas } from "@/lib/applications/measurements-staged";
import { readUpload } from "@/lib/applications/measurements-upload";
import { owningOrganisation } from "@/lib/applications/owner";
import { isEditable } from "@/lib/applications/states";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

type Context = { params: Promise<{ id: string }> };

/**
 * Takes results and places of probes from the measurements page and shows there what came of them.
 * A route rather than an action: it must answer files of any size with a page.
 */
export const POST = route(
  {
    permission: "application.edit",
    mostBody: "files",
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (_actor, request, { params }) => {
    const { id } = await params;
    const outcome = await take(request, id);
    const page = routes.applicationMeasurements(id);
    const location = outcome === "done" ? page : `${page}?outcome=${outcome}`;
    return new Response(null, { status: 303, headers: { location } });
  },
);

async function take(request: Request, id: string): Promise<string> {
  const upload = await readUpload(request);
  if (!upload.ok) return upload.code;
  const row = await readDraftRow(db(), id);
  if (!row || !isEditable(row.state)) return "impossible";
  return stageAtlas(db(), id, upload.handedIn, declaredMeasurements(row).document);
}
