/** What a form or an address of the exports page says: the list, the format, and all the rest. */
export type FormQuery = { set: string; format: string; params: URLSearchParams };

/** Reads the fields of a form; files are none of them. */
export function formQuery(form: Iterable<[string, FormDataEntryValue]>): FormQuery {
  const params = new URLSearchParams();
  let set = "";
  let format = "";
  for (const [name, value] of form) {
    if (typeof value !== "string" || value === "" || name.startsWith("$")) continue;
    if (name === "set") set = value;
    else if (name === "format") format = value;
    else params.append(name, value);
  }
  return { set, format, params };
}
