import { route } from "@/lib/accounts/permissions/route";
import { readDraftRow } from "@/lib/partnership/applications/draft/draft-row";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { declaredMeasurements } from "@/lib/partnership/applications/measurements/measurements-declared";
import { stageAtlas } from "@/lib/partnership/applications/measurements/measurements-staged";
import { readUpload } from "@/lib/partnership/applications/measurements/measurements-upload";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

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
