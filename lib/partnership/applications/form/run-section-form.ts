import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { findMetro } from "@/lib/core/edges/find-metro";
import {
  type OpenApplication,
  openApplication,
} from "@/lib/partnership/applications/draft/queries";
import { saveSection } from "@/lib/partnership/applications/draft/save-section";
import type { PasteState } from "@/lib/partnership/applications/import/paste-state";
import {
  pasteButton,
  pasteFields,
  pressPaste,
} from "@/lib/partnership/applications/import/press-paste";
import { takeOver } from "@/lib/partnership/applications/peeringdb/differences";
import { peeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import { noteUse } from "@/lib/partnership/applications/peeringdb/unused-facilities";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isFormSection } from "@/lib/platform/routes/form-sections";
import { routes } from "@/lib/platform/routes/routes";
import { cityById } from "@/lib/sources/geonames/city-search";
import { findPlaces } from "@/lib/sources/geonames/find-places";
import { knownInMetro } from "@/lib/sources/peeringdb/known-in-metro";
import { lookUpMeanwhile } from "@/lib/sources/peeringdb/look-up";
import { facilityChoices, settledFacilities } from "./facility-choice";
import { fieldAddress } from "./field-address";
import {
  type EditedSection,
  editedSections,
  type FormValues,
  isEditedSection,
  sectionOf,
} from "./form-values";
import { readSetAll, setForAll } from "./many-connections";
import { notDeclared, placeFacilities, typedPlaces } from "./place-facilities";
import { opFields, typedValues, withTyped } from "./read-form-data";
import { rowRemovedBy } from "./removed-row";
import { noFormState, type SectionFormState } from "./section-form";
import { applyOp } from "./section-ops";
import { readSection } from "./section-schemas";
import { waitForPeeringDbMs } from "./start-form";
import { kept, readUndoStep, type UndoStep, undo } from "./undo-step";

type Outcome = { goTo: string } | { state: SectionFormState };

/** What the pressed button made of the form, before it is saved. */
type Done = {
  values: FormValues;
  goTo: string;
  paste: PasteState | null;
  undo?: UndoStep | null;
  focus?: string | null;
  left?: SectionFormState["left"];
};

/**
 * Saves a section's form as it is posted and does what the pressed button says. Nothing posted is
 * lost: what could not be saved comes back to be shown in its fields.
 *
 * @param before what the form answered last: what its button did can be undone.
 */
export async function runSectionForm(
  client: PrismaClient,
  actor: SignedInActor,
  before: Pick<SectionFormState, "undo">,
  form: FormData,
  peeringDbUrl: string,
): Promise<Outcome> {
  const id = String(form.get("application"));
  const section = String(form.get("section"));
  const open = await openApplication(client, id);
  if (!open || !isEditedSection(section)) return { goTo: routes.applications() };
  const typed = typedValues(form);
  const [op = "save", ...args] = String(form.get("op") ?? "save").split(":");
  const posted = withTyped(open.values, typed, { create: true });
  const { values, moved } = await settlePosted(client, open, posted);
  const done =
    op === "undo"
      ? undone(open, section, values, before)
      : await press(open, section, values, form);
  const saved = await saveSection(client, actor, {
    applicationId: id,
    section,
    version: op === "keep" ? Number(args[0]) : Number(form.get("version")),
    values: sectionOf(done.values, section),
  });
  if (!saved.ok) {
    const paste = notAdded(done.paste, form);
    if (saved.code === "refused") {
      return { state: { ...noFormState, typed, paste, refusal: saved.refusal } };
    }
    if (saved.code !== "conflict") return { goTo: routes.application(id) };
    const { version, changed } = saved;
    return { state: { ...noFormState, typed, paste, conflict: { version, changed } } };
  }
  await saveOthers(client, actor, { open, section, version: saved.version, values: done.values });
  if (op === "facility-unused" || op === "facility-used") {
    const facility = peeringDbHelp(open.peeringDb).unplaced.find(
      (each) => `${each.id}` === args[0],
    );
    if (facility) await noteUse(client, id, [facility.id], op === "facility-used");
  }
  if (op === "ask-again") {
    const asking = { url: peeringDbUrl, now: new Date(), again: true, waitMs: waitForPeeringDbMs };
    await lookUpMeanwhile(client, open.basis.asn, asking);
  }
  if (done.undo) {
    const { undo: step, focus = null } = done;
    return { state: { ...noFormState, undo: { step, version: saved.version }, focus } };
  }
  // Rows that were all added are seen in the list.
  const paste =
    done.paste && (done.paste.added === null || done.paste.left !== null) ? done.paste : null;
  const left = done.left ?? {};
  const toSay = paste !== null || moved.length > 0 || Object.keys(left).length > 0;
  return toSay ? { state: { ...noFormState, paste, moved, left } } : { goTo: done.goTo };
}

/** A posted form with its facilities settled, by what is known of the metros in it. */
async function settlePosted(client: PrismaClient, open: OpenApplication, posted: FormValues) {
  if (posted.locations === open.values.locations) return { values: posted, moved: [] };
  const { offers } = peeringDbHelp(open.peeringDb);
  const changed = posted.locations.filter((row, at) => row !== open.values.locations[at]);
  const metros = [...new Set(changed.flatMap(({ metro }) => findMetro(metro)?.metro ?? []))];
  const lists = await Promise.all(
    metros.slice(0, maxMetrosLookedAt).map((metro) => knownInMetro(client, metro)),
  );
  const known = new Map(lists.flatMap((list) => (list ? [[list.metro, list.facilities]] : [])));
  return settledFacilities(open.values, posted, (metro) =>
    facilityChoices(metro, offers, known.get(metro ?? "") ?? []),
  );
}

/** Metros whose facilities are looked at in one posted form; a page shows fifteen locations. */
const maxMetrosLookedAt = 20;

/** Saves what a button changed in other sections than the one on the page. */
async function saveOthers(
  client: PrismaClient,
  actor: SignedInActor,
  given: { open: OpenApplication; section: EditedSection; version: number; values: FormValues },
): Promise<void> {
  const { open, values } = given;
  let { version } = given;
  for (const section of editedSections) {
    const parts = Object.keys(sectionOf(values, section)) as (keyof FormValues)[];
    const isSame = parts.every((part) => values[part] === open.values[part]);
    if (section === given.section || isSame) continue;
    const save = { applicationId: open.id, section, version, values: sectionOf(values, section) };
    const saved = await saveSection(client, actor, save);
    if (saved.ok) version = saved.version;
  }
}

/** Where a tab or a pager leads that saves first, as "go:routing" and "page:2" do; null for other buttons. */
function leavingFor(op: string, id: string, here: string): string | null {
  const [name, to = ""] = op.split(":");
  if (name === "go" && isFormSection(to)) return routes.applicationSection(id, to);
  return name === "page" && Number.isSafeInteger(Number(to)) && Number(to) >= 1
    ? `${here}?page=${Number(to)}`
    : null;
}

/** The box with its text as it was posted, when the rows could not be saved. */
function notAdded(paste: PasteState | null, form: FormData): PasteState | null {
  if (paste === null || paste.added === null) return paste;
  const text = String(form.get(pasteFields(paste.target).text) ?? "");
  return { ...paste, text, added: null, left: null };
}

/** Undoes what the last button did, over what was typed since. */
function undone(
  open: OpenApplication,
  section: EditedSection,
  values: FormValues,
  { undo: last }: Pick<SectionFormState, "undo">,
): Done {
  const here = routes.applicationSection(open.id, section);
  const step = readUndoStep(last?.step);
  const edited = step && undo(values, step);
  if (!edited?.focus) return { values, goTo: here, paste: null };
  // A step comes back from the browser: rows that are none are refused by the save, with a sentence.
  const sound = readSection(section, sectionOf(edited.values, section)).ok;
  const goTo = sound ? fieldAddress(open.id, edited.focus, edited.values) : here;
  return { values: edited.values, goTo, paste: null };
}

async function press(
  open: OpenApplication,
  section: EditedSection,
  values: FormValues,
  form: FormData,
): Promise<Done> {
  const op = String(form.get("op") ?? "save");
  const page = Number(form.get("page"));
  const here = routes.applicationSection(open.id, section);
  const stay = page > 1 ? `${here}?page=${page}` : here;
  if (pasteButton(op)) {
    const pressed = await pressPaste(op, form, () => values, open.basis, findPlaces);
    return { values: pressed.values ?? values, goTo: stay, paste: pressed.state };
  }
  const leaving = leavingFor(op, open.id, here);
  if (leaving) return { values, goTo: leaving, paste: null };
  if (op === "find-city") {
    const query = encodeURIComponent(String(form.get("citySearch") ?? "").slice(0, 100));
    return { values, goTo: `${here}?city=${query}#city-search`, paste: null };
  }
  const all = readSetAll(op, form);
  if (all) {
    const set = setForAll(values, all);
    return {
      values: set?.values ?? values,
      goTo: stay,
      paste: null,
      undo: kept(set?.undo ?? null),
    };
  }
  if (op.startsWith("facility-")) return { values, goTo: `${stay}#unplaced-list`, paste: null };
  const help = peeringDbHelp(open.peeringDb, { begun: open.begun });
  if (op === "take-over") {
    const ticked = form.getAll("takeOver").map(String);
    const taken = help.prefill && takeOver(values, help.prefill, help.before, ticked);
    return { values: taken ?? values, goTo: stay, paste: null };
  }
  if (op === "place-facilities") {
    const unplaced = notDeclared(help.unplaced, values.locations);
    const bandwidth = String(form.get("placeBandwidth") ?? "");
    const placed = placeFacilities(values, typedPlaces(form, unplaced), unplaced, bandwidth);
    const goTo = placed.focus ? fieldAddress(open.id, placed.focus, placed.values) : stay;
    return { values: placed.values, left: placed.left, goTo, paste: null };
  }
  const fields = opFields(form);
  const city = op.startsWith("add-city:") ? await cityById(Number(op.split(":")[1])) : null;
  const edited = applyOp(values, op, {
    ...help,
    facilities: fields.facilities,
    extra: city
      ? {
          cityName: city.name,
          cityLatitude: String(city.latitude),
          cityLongitude: String(city.longitude),
        }
      : fields.extra,
  });
  if (!edited) return { values, goTo: stay, paste: null };
  const goTo = edited.focus ? fieldAddress(open.id, edited.focus, edited.values) : stay;
  const removed = rowRemovedBy(op, values);
  const step = kept(removed && { kind: "row", ...removed });
  return { values: edited.values, goTo, paste: null, undo: step, focus: edited.focus };
}
