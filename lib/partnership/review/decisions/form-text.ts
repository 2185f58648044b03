/** The text of a form's field, trimmed; "" when it is absent or a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  // Browsers send line ends as CR LF; lengths are counted as people see them.
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
}
