/** What a message's reader answers: the message and what was damaged in it, or why it is refused. */
export type ReadBmp<T> =
  | { readonly ok: true; readonly message: T; readonly problems: readonly string[] }
  | { readonly ok: false; readonly code: string };
