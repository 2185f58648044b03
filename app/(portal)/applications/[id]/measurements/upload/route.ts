import { route } from "@/lib/accounts/permissions/route";
import { declaredMetros } from "@/lib/partnership/applications/document/declared-metros";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { maxUploadBytes } from "@/lib/partnership/applications/measurements/measurements-read";
import { stageAtlas } from "@/lib/partnership/applications/measurements/measurements-staged";
import { db } from "@/lib/platform/db/client";
import { takeUpload } from "@/lib/platform/http/uploaded-form";
import { routes } from "@/lib/platform/routes/routes";

type Context = { params: Promise<{ id: string }> };

/**
 * Takes results and places of probes from the measurements page and shows there what came of them.
 * A route rather than an action: it must answer files of any size with a page.
 */
export const POST = route(
  {
    permission: "application.edit",
    maxBody: "files",
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (actor, request, { params }) => {
    const { id } = await params;
    const outcome = await take(request, id, actor.userId);
    const page = routes.applicationMeasurements(id);
    const location = outcome === "done" ? page : `${page}?outcome=${outcome}`;
    return new Response(null, { status: 303, headers: { location } });
  },
);

async function take(request: Request, id: string, who: string): Promise<string> {
  const upload = await takeUpload(request, maxUploadBytes);
  if (!upload) return "too-large";
  const draft = await declaredMetros(db(), id);
  if (!draft || !isEditable(draft.state)) return "impossible";
  return stageAtlas(db(), id, upload, draft.metros, who);
}
