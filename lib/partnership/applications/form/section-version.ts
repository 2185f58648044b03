import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { type EditedSection, editedSections } from "./form-values";

/** When a section was last changed: in which version of the draft, at what moment, by whom. */
export type SectionVersion = { version: number; at: string; by: string };
export type SectionVersions = Partial<Record<EditedSection, SectionVersion>>;

const schema = z.partialRecord(
  z.enum(editedSections),
  z.object({ version: z.int(), at: boundedText(1000), by: boundedText(1000) }),
);

/** Reads the column; a section that was never changed is absent. */
export function readSectionVersions(json: unknown): SectionVersions {
  return schema.parse(json);
}

/** The section somebody changed last, or the first one. */
export function lastSection(versions: SectionVersions): EditedSection {
  let last: EditedSection = "organisation";
  for (const section of editedSections) {
    if ((versions[section]?.version ?? 0) > (versions[last]?.version ?? 0)) last = section;
  }
  return last;
}
