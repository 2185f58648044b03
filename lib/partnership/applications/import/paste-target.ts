/** The lists of the form into which rows can be pasted. */
export const pasteTargets = ["contacts", "connections", "locations", "sites", "prefixes"] as const;
export type PasteTarget = (typeof pasteTargets)[number];

export const isPasteTarget = (name: string): name is PasteTarget =>
  (pasteTargets as readonly string[]).includes(name);
