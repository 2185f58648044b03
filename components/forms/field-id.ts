/** The id of a field's control, from its name: `contacts[0].email` and `/contacts/0/email` are ids too. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
}
