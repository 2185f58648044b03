/** Deeper than any state or form of the portal; React reads arguments by recursion. */
const maxLevels = 100;

/**
 * Whether the arguments of a server action can be decoded: JSON in which texts with "$" stand for what
 * JSON has not, as React's `encodeReply` writes them
 * (https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightReplyClient.js).
 * Next answers what it cannot decode with 500 and a stack in the log. Blobs, streams and iterators,
 * which no page of the portal sends, are not taken.
 *
 * @param parts the parts of the body by name; `prefix` and "0" name the one with the arguments.
 */
export function areArguments(parts: ReadonlyMap<string, string>, prefix = ""): boolean {
  const models = new Map<string, unknown>();
  // Parsed once, however often it is named.
  const modelOf = (id: string) => {
    if (!models.has(id)) models.set(id, parsed(parts.get(prefix + id)));
    return models.get(id);
  };
  if (prefix === "" && !Array.isArray(modelOf("0"))) return false;
  // Grows while it is gone through.
  const named = new Set(["0"]);
  for (const id of named) {
    const texts = modelOf(id) === undefined ? null : markedTexts(modelOf(id));
    if (texts === null) return false;
    for (const text of texts) {
      const other = partNamed(text);
      if (other === undefined) return false;
      if (other === null) continue;
      if (!leads(modelOf(other.id), other.way)) return false;
      named.add(other.id);
    }
  }
  return true;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Texts that begin with "$"; null when the value has too many levels. */
function markedTexts(model: unknown): Set<string> | null {
  const found = new Set<string>();
  let level = [model];
  for (let levels = 0; level.length > 0; levels += 1) {
    if (levels > maxLevels) return null;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string" && value.startsWith("$")) found.add(value);
      else if (typeof value === "object" && value !== null) {
        for (const each of Object.values(value)) next.push(each);
      }
    }
    level = next;
  }
  return found;
}

const constants = ["$undefined", "$NaN", "$Infinity", "$-Infinity", "$-0"];

/** The part that a text stands for, null when it stands for none, undefined when it means nothing. */
function partNamed(text: string): { id: string; way: string[] } | null | undefined {
  if (text.startsWith("$$") || text.startsWith("$T") || constants.includes(text)) return null;
  if (/^\$K[0-9a-f]{1,8}$/.test(text) || /^\$n-?\d{1,400}$/.test(text)) return null;
  if (text.startsWith("$D")) return Number.isNaN(Date.parse(text.slice(2, 60))) ? undefined : null;
  const [, id, rest = ""] = /^\$[@h]?([0-9a-f]{1,8})((?::[^:]{1,200}){0,50})$/.exec(text) ?? [];
  return id === undefined ? undefined : { id, way: rest.split(":").slice(1) };
}

/** Whether there is a value at the end of the way, of own properties alone. */
function leads(model: unknown, way: readonly string[]): boolean {
  if (model === undefined) return false;
  let value: unknown = model;
  for (const step of way) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string, unknown>)[step];
  }
  return true;
}
