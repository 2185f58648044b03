import { z } from "zod";
import { route } from "@/lib/accounts/permissions/route";
import { tooDeepAt } from "@/lib/core/json/levels";
import { boundedText } from "@/lib/core/text/outside-text";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { saveSection } from "@/lib/partnership/applications/draft/save-section";
import { formLimits, maxDraftRequestBytes } from "@/lib/partnership/applications/form/form-limits";
import {
  type AnySectionValues,
  editedSections,
} from "@/lib/partnership/applications/form/form-values";
import { maxFieldName } from "@/lib/partnership/applications/form/read-form-data";
import { saveTyped } from "@/lib/partnership/applications/form/save-typed";
import { db } from "@/lib/platform/db/client";

const place = { section: z.enum(editedSections), version: z.int().min(0) };

/** A section whole, or of a large application what was typed into some fields. */
const schema = z.union([
  z.object({
    ...place,
    page: z.int().min(1).default(1),
    typed: z.record(boundedText(maxFieldName), boundedText(formLimits.originAsns)),
  }),
  z.object({ ...place, values: z.unknown() }),
]);

/** Null for what is no JSON, or deeper than any section. */
function parsed(text: string): unknown {
  try {
    return tooDeepAt(text) === null ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

type Context = { params: Promise<{ id: string }> };

const statusOf = { conflict: 409, "not-editable": 409, "not-found": 404, refused: 422 } as const;

/** Saves one section of a draft as it is typed; the form's own action does the same without scripts. */
export const PUT = route(
  {
    permission: "application.edit",
    maxBody: maxDraftRequestBytes,
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (actor, request, { params }) => {
    const body = schema.safeParse(parsed(await request.text()));
    if (!body.success) return Response.json({ ok: false, code: "malformed" }, { status: 400 });
    const { id: applicationId } = await params;
    const { section, version } = body.data;
    const saved =
      "typed" in body.data
        ? await saveTyped(db(), actor, { applicationId, ...body.data })
        : await saveSection(db(), actor, {
            applicationId,
            section,
            version,
            // Whatever it is: every save is held against the section's schema.
            values: body.data.values as AnySectionValues,
          });
    return Response.json(saved, { status: saved.ok ? 200 : statusOf[saved.code] });
  },
);
