/** A form of a page, as a browser without scripts would send it. */
export type PageForm = {
  /** Names of its fields, Next's own left out. */
  names: readonly string[];
  /** The fields by which Next knows the action. */
  action: Readonly<Record<string, string>>;
};

/** The smallest form of a page that calls an action and has all of these fields, or null. */
export function formWith(html: string, has: readonly string[]): PageForm | null {
  const fitting = html
    .split(/<form\b/)
    .slice(1)
    .map((part) => readForm(part.split("</form>")[0] ?? ""))
    .filter(({ action }) => Object.keys(action).length > 0)
    .filter(({ names }) => has.every((name) => names.includes(name)))
    .sort((a, b) => a.names.length - b.names.length);
  return fitting[0] ?? null;
}

function readForm(html: string): PageForm {
  const fields = [...html.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, "name"),
    value: attribute(tag, "value") ?? "",
  }));
  const named = fields.filter((field): field is { name: string; value: string } => !!field.name);
  const isNext = ({ name }: { name: string }) => name.startsWith("$ACTION");
  return {
    names: [...new Set(named.filter((field) => !isNext(field)).map(({ name }) => name))],
    action: Object.fromEntries(named.filter(isNext).map(({ name, value }) => [name, value])),
  };
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  if (found === undefined) return null;
  return found
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
