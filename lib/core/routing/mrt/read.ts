/** What a record's reader answers: the record and what was damaged in it, or why it is refused. */
export type Read<T> =
  | { readonly ok: true; readonly record: T; readonly problems: readonly string[] }
  | { readonly ok: false; readonly code: string };
