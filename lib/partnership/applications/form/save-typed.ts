import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { inTurns } from "@/lib/core/steps/steps";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { type Saved, saveSection } from "@/lib/partnership/applications/draft/save-section";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { pageOfPointer } from "./form-pages";
import { type EditedSection, type FormValues, sectionOf, sectionOfPointer } from "./form-values";
import { readingSteps } from "./read-form";
import { withTyped } from "./read-form-data";
import { type ShownReading, shownReading } from "./shown-reading";

/** What was typed into the fields of one page of a section. */
export type TypedSave = {
  applicationId: string;
  section: EditedSection;
  /** The version the fields were shown from. */
  version: number;
  page: number;
  /** By pointer into the form. */
  typed: Readonly<Record<string, string>>;
};

/**
 * Saves some fields of a section, and reads the form again: the browser holds but a page of it. Fields
 * of rows that are no more are a conflict, since their section has changed.
 */
export async function saveTyped(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  { applicationId, section, version, page, typed }: TypedSave,
  now = new Date(),
): Promise<Saved & { reading?: ShownReading }> {
  const open = await openApplication(client, applicationId);
  if (!open) return { ok: false, code: "not-found" };
  const values = withTyped(open.values, typed);
  const saved = await saveSection(
    client,
    actor,
    { applicationId, section, version, values: sectionOf(values, section) },
    now,
  );
  if (!saved.ok) return saved;
  const reading = await inTurns(readingSteps(values, open.basis, open.evidence, now));
  return { ...saved, reading: readingOnPage(reading, values, { applicationId, section, page }) };
}

/** The reading of a large form as one page of a section shows it: one finding a rule. */
export function readingOnPage(
  reading: Parameters<typeof shownReading>[0],
  values: FormValues,
  { applicationId, section, page }: Pick<TypedSave, "applicationId" | "section" | "page">,
): ShownReading {
  return shownReading(reading, values, {
    applicationId,
    findings: 1,
    onScreen: (pointer) =>
      sectionOfPointer(pointer) === section && pageOfPointer(pointer, values) === page,
  });
}
