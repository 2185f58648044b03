/** The sections of the application form, in the order they are shown; each is one page. */
export const formSections = ["organisation", "locations", "traffic", "routing", "submit"] as const;
export type FormSection = (typeof formSections)[number];

export function isFormSection(value: string): value is FormSection {
  return (formSections as readonly string[]).includes(value);
}
