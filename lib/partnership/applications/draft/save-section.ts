import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { canonicalSteps } from "@/lib/core/json/canonical-steps";
import { inTurns, type Steps } from "@/lib/core/steps/steps";
import { listColumns } from "@/lib/partnership/applications/document/list-columns";
import type { SectionRefusal } from "@/lib/partnership/applications/form/form-limits";
import type {
  AnySectionValues,
  EditedSection,
  SectionValues,
} from "@/lib/partnership/applications/form/form-values";
import { readSection } from "@/lib/partnership/applications/form/section-schemas";
import {
  readSectionVersions,
  type SectionVersion,
} from "@/lib/partnership/applications/form/section-version";
import { readUnparsed } from "@/lib/partnership/applications/form/unparsed";
import { lockApplication } from "@/lib/partnership/applications/lifecycle/lock-application";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { jsonParameter } from "@/lib/platform/db/json-text";
import { type ClosedDraft, closingSteps, openingSteps } from "./draft";
import { type DraftRow, readDraftRow } from "./draft-row";
import { sameSteps } from "./same-steps";

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
  if (!read.ok) return { ok: false, code: "refused", refusal: read };
  for (let attempt = 1; ; attempt += 1) {
    const seen = await readDraftRow(client, applicationId);
    if (!seen) return { ok: false, code: "not-found" };
    if (!isEditable(seen.state)) return { ok: false, code: "not-editable" };
    // Outside the transaction: on the embedded database everybody waits while one is under way.
    const after = await inTurns(replacing(seen, read.values));
    const saved = await client.$transaction((tx) => write(tx, actor, save, seen, after, now));
    if (saved !== "changed-meanwhile") return saved;
    // Each time somebody else's save came first; that many saves in a row are no people.
    if (attempt === maxAttempts)
      throw new Error(`Application ${applicationId} is saved all the time.`);
  }
}

const maxAttempts = 20;

type Replaced = Pick<ClosedDraft, "document"> & {
  unchanged: boolean;
  /** What is stored, as JSON. */
  texts: { document: string; unparsed: string };
};

/** What the draft becomes with other values in a section. */
function* replacing(row: DraftRow, sectionValues: AnySectionValues): Steps<Replaced> {
  const { document: stored, values, basis } = yield* openingSteps(row);
  const { document, unparsed } = yield* closingSteps({ ...values, ...sectionValues }, basis);
  yield;
  const unchanged =
    (yield* sameSteps(document, stored)) &&
    (yield* sameSteps(unparsed, readUnparsed(row.unparsed)));
  const texts = {
    document: (yield* canonicalSteps(document)).text,
    unparsed: (yield* canonicalSteps(unparsed)).text,
  };
  return { document, texts, unchanged };
}

async function write(
  tx: Db,
  actor: Pick<SignedInActor, "userId" | "name">,
  { applicationId, section, version: base }: SectionSave,
  seen: DraftRow,
  { document, texts, unchanged }: Replaced,
  now: Date,
): Promise<Saved | "changed-meanwhile"> {
  await lockApplication(tx, applicationId);
  const row = await tx.application.findUnique({
    where: { id: applicationId },
    select: { state: true, version: true, sectionVersions: true, lastEditedAt: true },
  });
  if (!row) return { ok: false, code: "not-found" };
  if (!isEditable(row.state)) return { ok: false, code: "not-editable" };
  if (row.version !== seen.version) return "changed-meanwhile";
  if (unchanged) return { ok: true, version: row.version, at: row.lastEditedAt.toISOString() };
  const versions = readSectionVersions(row.sectionVersions);
  const changed = versions[section];
  if (changed && changed.version > base) {
    return { ok: false, code: "conflict", version: row.version, changed };
  }
  const version = row.version + 1;
  const at = now.toISOString();
  await tx.application.update({
    where: { id: applicationId },
    data: {
      version,
      sectionVersions: { ...versions, [section]: { version, at, by: actor.name } },
      lastEditedById: actor.userId,
      lastEditedAt: now,
      ...listColumns(document),
    },
    select: { id: true },
  });
  const json = {
    document: await jsonParameter(tx, texts.document),
    unparsed: await jsonParameter(tx, texts.unparsed),
  };
  await tx.$executeRaw`
    UPDATE "Application" SET "document" = ${json.document}, "unparsed" = ${json.unparsed}
    WHERE "id" = ${applicationId}`;
  return { ok: true, version, at };
}
