import { isDeepStrictEqual } from "node:util";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { listColumns } from "@/lib/partnership/applications/document/list-columns";
import type { SectionRefusal } from "@/lib/partnership/applications/form/form-limits";
import type { EditedSection, SectionValues } from "@/lib/partnership/applications/form/form-values";
import { readSection } from "@/lib/partnership/applications/form/section-schemas";
import {
  readSectionVersions,
  type SectionVersion,
} from "@/lib/partnership/applications/form/section-version";
import { readUnparsed } from "@/lib/partnership/applications/form/unparsed";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { closeDraft, openDraft } from "./draft";
import { lockDraft } from "./draft-row";

export type SectionSave<S extends EditedSection = EditedSection> = {
  applicationId: string;
  section: S;
  /** The version the values were started from. */
  version: number;
  values: SectionValues[S];
};

export type Saved =
  | { ok: true; version: number; at: string }
  /** Somebody else, or the person in another tab, changed the section since; nothing was written. */
  | { ok: false; code: "conflict"; version: number; changed: SectionVersion }
  | { ok: false; code: "not-editable" | "not-found" }
  /** More than a draft holds, or characters that are no text; nothing was written. */
  | { ok: false; code: "refused"; refusal: SectionRefusal };

/**
 * Saves one section of a draft. A save that comes twice counts once. A section changed since the
 * version named is not overwritten; saving over it takes naming its newer version.
 */
export async function saveSection(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  save: SectionSave,
  now = new Date(),
): Promise<Saved> {
  const { applicationId, section } = save;
  const read = readSection(section, save.values);
  if (!read.ok) return { ok: false, code: "refused", refusal: read.refusal };
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    if (!row) return { ok: false, code: "not-found" };
    if (!isEditable(row.state)) return { ok: false, code: "not-editable" };
    const { document: stored, values, basis } = openDraft(row);
    const versions = readSectionVersions(row.sectionVersions);
    const changed = versions[section];
    const { document, unparsed } = closeDraft({ ...values, ...read.values }, basis);
    const unchanged =
      isDeepStrictEqual(document, stored) &&
      isDeepStrictEqual(unparsed, readUnparsed(row.unparsed));
    if (unchanged) return { ok: true, version: row.version, at: row.lastEditedAt.toISOString() };
    if (changed && changed.version > save.version) {
      return { ok: false, code: "conflict", version: row.version, changed };
    }
    const version = row.version + 1;
    const at = now.toISOString();
    await tx.application.update({
      where: { id: applicationId },
      data: {
        document,
        unparsed,
        version,
        sectionVersions: { ...versions, [section]: { version, at, by: actor.name } },
        lastEditedById: actor.userId,
        lastEditedAt: now,
        ...listColumns(document),
      },
      select: { id: true },
    });
    return { ok: true, version, at };
  });
}
