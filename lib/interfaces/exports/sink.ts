/** Where the bytes of a file go; a write ends when they are taken. */
export type Sink = { write: (chunk: string | Uint8Array) => Promise<void> };
