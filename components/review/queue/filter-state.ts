/** What came of saving a filter, in the reader's words, with the name as it was typed. */
export type FilterState = { kind: "success" | "warning"; message: string | null; name: string };

/** Names of the forms' fields. */
export const filterFields = { name: "name", search: "search", id: "filter" } as const;
