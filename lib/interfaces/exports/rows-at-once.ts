/** Rows up to which an export is made while somebody waits; longer ones run in the background. */
export const maxRowsAtOnce = 20_000;
