/**
 * For each list of the document, by its pointer: the indexes its rows have in the form, where rows
 * that are blank or incomplete stand between them. Lists that agree are left out.
 */
export type RowOrigins = ReadonlyMap<string, readonly number[]>;

/** Turns a JSON pointer into the document into the one of the same value in the form. */
export function fieldPointer(path: string, origins: RowOrigins): string {
  let document = "";
  let form = "";
  for (const step of path.split("/").slice(1)) {
    const rows = origins.get(document);
    form += `/${rows ? (rows[Number(step)] ?? step) : step}`;
    document += `/${step}`;
  }
  // Lists that are one field in the form.
  return form.replace(/(\/registeredOriginAsns|\/sessions)\/\d+$/, "$1");
}
