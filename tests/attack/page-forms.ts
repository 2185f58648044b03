/** A field of a form, with the value that a browser would send. */
export interface FormField {
  name: string;
  value: string;
  type: string;
  /** A box or choice that is not chosen is not sent. */
  sent: boolean;
}

/** A form of a page, as a browser without scripts sees it. */
export interface PageForm {
  method: "GET" | "POST";
  /** Where it goes; the page's own address when it names none. */
  path: string;
  fields: readonly FormField[];
  /** By which it can be sent; some carry a name and a value. */
  buttons: readonly FormField[];
  /** The fields by which Next knows the server action. */
  next: readonly FormField[];
  /** Ids of the server actions that it calls. */
  actions: readonly string[];
  takesFiles: boolean;
}

/** All forms of a page. */
export function formsOf(html: string, pagePath: string): PageForm[] {
  const outside = controlsOf(html.replace(/<form\b[\s\S]*?<\/form>/g, ""));
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, tag = "", inner = ""]) => {
      const id = attribute(tag, "id");
      const joined = outside.filter(({ form }) => form !== null && form === id);
      const controls = [...controlsOf(inner), ...joined];
      const isNext = ({ name }: FormField) => name.startsWith("$ACTION");
      const isButton = ({ type }: FormField) => ["submit", "button", "image"].includes(type);
      const next = controls.filter(isNext);
      return {
        method: attribute(tag, "method")?.toUpperCase() === "POST" ? "POST" : "GET",
        path: attribute(tag, "action") || pagePath,
        fields: controls.filter((each) => !isNext(each) && !isButton(each)),
        buttons: controls.filter((each) => !isNext(each) && isButton(each)),
        next,
        actions: [...new Set(next.flatMap(actionIds))],
        takesFiles: controls.some(({ type }) => type === "file"),
      };
    },
  );
}

/** Addresses of this site that a page links to. */
export function linksOf(html: string): string[] {
  const found = [...html.matchAll(/\s(?:href|action|formaction)="(\/[^"#]*)/gi)];
  return [...new Set(found.map(([, path = ""]) => decoded(path)))].filter(
    (path) => !path.startsWith("//") && !path.startsWith("/_next"),
  );
}

type Control = FormField & { form: string | null };

function controlsOf(html: string): Control[] {
  const pattern = /<(input|button|textarea|select)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g;
  return [...html.matchAll(pattern)].flatMap(([, tag = "", attributes = "", inner = ""]) => {
    const name = attribute(attributes, "name");
    const control = { form: attribute(attributes, "form"), ...controlOf(tag, attributes, inner) };
    // An input has no end, so what follows it is not inside it.
    const nested = tag === "input" && inner ? controlsOf(inner) : [];
    return name === null ? nested : [{ name, ...control }, ...nested];
  });
}

function controlOf(tag: string, attributes: string, inner: string): Omit<FormField, "name"> {
  const value = attribute(attributes, "value");
  if (tag === "textarea") return { type: "textarea", value: decoded(inner), sent: true };
  if (tag === "button") {
    return { type: attribute(attributes, "type") ?? "submit", value: value ?? "", sent: true };
  }
  if (tag === "select") {
    const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, option = ""]) => option);
    const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? "";
    return { type: "select", value: attribute(chosen, "value") ?? "", sent: options.length > 0 };
  }
  const type = attribute(attributes, "type") ?? "text";
  const choice = type === "checkbox" || type === "radio";
  const sent = !choice || /\schecked\b/.test(attributes);
  return { type, value: value ?? (choice ? "on" : ""), sent };
}

/** `$ACTION_ID_<id>` names one itself; `$ACTION_1:0` holds JSON that does. */
function actionIds({ name, value }: FormField): string[] {
  const own = /^\$ACTION_ID_([0-9a-f]{20,})$/.exec(name)?.[1];
  if (own) return [own];
  const held = /^\$ACTION_\d+:0$/.test(name) ? /"id":"([0-9a-f]{20,})"/.exec(value)?.[1] : null;
  return held ? [held] : [];
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return found === undefined ? null : decoded(found);
}

const decoded = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
