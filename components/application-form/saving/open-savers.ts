import {
  type AnySectionValues,
  type EditedSection,
  editedSections,
  type FormValues,
  sectionOf,
} from "@/lib/partnership/applications/form/form-values";
import { DraftSaver } from "./draft-saver";
import { sendSection } from "./send-section";
import { sendTyped, type Typed } from "./send-typed";

export type SectionSaver = DraftSaver<AnySectionValues>;
export type TypedSaver = DraftSaver<Typed>;

type Opened = { values: FormValues; version: number; savedAt: string };

/** Savers outlive the page of their section: what was typed last may still be on its way. */
const open = new Map<string, SectionSaver>();
/** The same of large applications, of which only the fields typed into are saved. */
const openTyped = new Map<string, TypedSaver>();

const keyOf = (applicationId: string, section: EditedSection) => `${applicationId}:${section}`;

/** The saver of a section: the one there is while it knows as much as the server, else a new one. */
export function saverFor(
  applicationId: string,
  section: EditedSection,
  { values, version, savedAt }: Opened,
): SectionSaver {
  const key = keyOf(applicationId, section);
  const there = open.get(key);
  if (there && (there.dirty || there.pending.version >= version)) return there;
  there?.stop();
  const saver: SectionSaver = new DraftSaver(
    { values: sectionOf(values, section) as AnySectionValues, version, at: savedAt },
    (newest, from) => sendSection(applicationId, section, newest, from),
  );
  // On the server there is nobody to type, and one process serves everybody.
  if (typeof window !== "undefined") open.set(key, saver);
  return saver;
}

/** The saver of what is typed into a section of a large application. */
export function typedSaverFor(
  applicationId: string,
  section: EditedSection,
  { version, savedAt, page }: Pick<Opened, "version" | "savedAt"> & { page: number },
): TypedSaver {
  const key = keyOf(applicationId, section);
  const there = openTyped.get(key);
  if (there && (there.dirty || there.pending.version >= version)) return there;
  there?.stop();
  const saver: TypedSaver = new DraftSaver({ values: {}, version, at: savedAt }, (typed, from) =>
    sendTyped(applicationId, section, typed, from, page),
  );
  if (typeof window !== "undefined") openTyped.set(key, saver);
  return saver;
}

/** The form as the server gave it, with what this browser typed since and may not have sent yet. */
export function newestValues(applicationId: string, { values, version }: Opened): FormValues {
  const newest = { ...values };
  for (const section of editedSections) {
    const saver = open.get(keyOf(applicationId, section));
    if (saver && (saver.dirty || saver.pending.version > version)) {
      Object.assign(newest, saver.pending.values);
    }
  }
  return newest;
}

/** Forgets what was typed into a section, to take the server's version instead. */
export function dropSaver(applicationId: string, section: EditedSection): void {
  const key = keyOf(applicationId, section);
  for (const savers of [open, openTyped]) {
    savers.get(key)?.stop();
    savers.delete(key);
  }
}

const saversOf = (applicationId: string) =>
  [open, openTyped].flatMap((savers) =>
    editedSections.flatMap((section) => savers.get(keyOf(applicationId, section)) ?? []),
  );

/** Sends what is still unsent in any section; answers whether everything is on the server. */
export async function flushAll(applicationId: string): Promise<boolean> {
  const saved = await Promise.all(saversOf(applicationId).map((saver) => saver.flush()));
  return saved.every(Boolean);
}

/** Whether something typed in any section is not on the server. */
export function anyDirty(applicationId: string): boolean {
  return saversOf(applicationId).some(({ dirty }) => dirty);
}

/** Whether this browser knows, or is about to save, a later version than the page was made from. */
export function isBehind(applicationId: string, version: number): boolean {
  return saversOf(applicationId).some(({ dirty, pending }) => dirty || pending.version > version);
}
