/**
 * How much a draft holds, at every door: typing, the buttons, pasting, a program's PUT. More than the
 * document allows, since a draft holds what does not fit yet; bounded, since each page reads it whole.
 * (Of links a document may hold 20,000, which only an import brings; no network has a tenth of them.)
 */
export const formLimits = {
  contacts: 200,
  locations: 400,
  /** Links of all locations together. */
  connections: 3000,
  sites: 11_000,
  prefixes: 11_000,
  /** UTF-16 units of one field. */
  text: 5000,
  /** Of the list of origin ASNs, which is one field. */
  originAsns: 200_000,
  /** Of all fields of a section together. */
  sectionText: 2_000_000,
} as const;

/** Largest request that saves a section, in bytes. */
export const maxDraftRequestBytes = 1024 * 1024;

/** Why a section is not saved: the key of a sentence, and what fills it. */
export type SectionRefusal = { words: string; values: Record<string, string | number> };
