import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { placesWanted, readPaste } from "./paste";
import { listColumns, type PasteColumn } from "./paste-columns";
import type { Sentence } from "./paste-reading";
import { type PasteState, previewOf, seenText } from "./paste-state";
import { isPasteTarget, type PasteTarget } from "./paste-target";
import type { Places } from "./places";

/** Looks for the cities of names; null when it could not be asked. */
export type FindPlaces = (names: readonly string[]) => Promise<Places | null>;

export type PastePressed = {
  /** The form with the rows added; null when nothing was. */
  values: FormValues | null;
  state: PasteState | null;
};

/** The names of the fields of a list's box. */
export const pasteFields = (target: PasteTarget) => ({
  text: `paste-${target}`,
  column: (index: number) => `paste-column-${target}-${index}`,
  seen: `paste-seen-${target}`,
  network: "paste-network",
  class: "paste-class",
});

/** Most columns a mapping is read of. */
const maxColumns = 100;

/** The target of a button of the box: "paste-read:sites", "paste-add:sites", "paste-edit:sites"; else null. */
export function pasteButton(op: string): { act: string; target: PasteTarget } | null {
  const [act = "", target = ""] = op.split(":");
  return act.startsWith("paste-") && isPasteTarget(target) ? { act, target } : null;
}

/**
 * Does what a button of a paste box says, in the browser and, without scripts, on the server: reads the text and
 * shows how, adds the rows as they were seen, or goes back to the text.
 *
 * @param values gives the form as it is when the rows are put in.
 */
export async function pressPaste(
  op: string,
  form: FormData,
  values: () => FormValues,
  basis: DraftBasis,
  findPlaces: FindPlaces,
): Promise<PastePressed> {
  const button = pasteButton(op);
  if (!button) return { values: null, state: null };
  const { act, target } = button;
  const fields = pasteFields(target);
  const text = String(form.get(fields.text) ?? "");
  const said = { mapping: mappingOf(form, target), classes: classesOf(form) };
  const state: PasteState = { target, text, ...said, preview: null, added: null, left: null };
  if (act === "paste-edit")
    return { values: null, state: { ...state, mapping: null, classes: {} } };
  const input = { target, text, ...said };
  const wanted = placesWanted(input);
  const places = wanted.length > 0 ? await findPlaces(wanted) : new Map();
  if (places === null) {
    const problem = { words: "form.paste.problems.no-places", values: {} };
    return { values: null, state: withProblem(state, values(), problem) };
  }
  const reading = readPaste({ ...input, places }, values(), basis);
  const asSeen = form.get(fields.seen) === seenText(said);
  if (act !== "paste-add" || !asSeen || reading.problem) {
    // What the selects show is what they post with the next button.
    const shown = reading.columns.map(({ field }) => field);
    const mapping = shown.length > 0 ? shown : null;
    return { values: null, state: { ...state, mapping, preview: previewOf(reading) } };
  }
  return {
    values: reading.values,
    state: {
      target,
      text: reading.rest,
      mapping: null,
      classes: {},
      preview: null,
      added: reading.added,
      left: reading.refused.length > 0 ? previewOf(reading) : null,
    },
  };
}

function withProblem(state: PasteState, values: FormValues, problem: Sentence): PasteState {
  const { target } = state;
  const nothing = {
    columns: [],
    shown: [],
    rows: [],
    notes: [],
    conflicts: [],
    refused: [],
    added: 0,
  };
  return { ...state, preview: previewOf({ target, problem, ...nothing, rest: "", values }) };
}

/** What the selects of the columns say; null when there are none. */
function mappingOf(form: FormData, target: PasteTarget): (PasteColumn | null)[] | null {
  const { column } = pasteFields(target);
  const known = new Set<string>(listColumns[target].columns.map(({ field }) => field));
  const mapping: (PasteColumn | null)[] = [];
  for (let index = 0; index < maxColumns; index += 1) {
    const said = form.get(column(index));
    if (said === null) break;
    mapping.push(known.has(String(said)) ? (String(said) as PasteColumn) : null);
  }
  return mapping.length > 0 ? mapping : null;
}

/** The class chosen for each network that was given with several. */
function classesOf(form: FormData): Record<string, string> {
  const networks = form.getAll("paste-network").map(String);
  const classes = form.getAll("paste-class").map(String);
  return Object.fromEntries(
    networks.flatMap((network, index) => (classes[index] ? [[network, classes[index]]] : [])),
  );
}
