/** The number of a decision in an address; null for what is none. */
export const decisionNumber = (text: string): number | null =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
