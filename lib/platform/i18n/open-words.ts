/** A translator of keys that are known only when it runs. */
export type OpenWords = {
  (key: string, values?: Record<string, string | number | Date>): string;
  has(key: string): boolean;
  raw(key: string): unknown;
};

/**
 * Lets a translator be asked for keys that no type can list: those of stored reports, whose rules and
 * codes may be of an earlier policy, and of tables made from schemas. Tests hold the catalogues to
 * these. All other keys are literals, or made of them, and are checked by the compiler.
 */
export function openWords(translator: {
  (key: never, values?: never): string;
  raw(key: never): unknown;
}) {
  return translator as unknown as OpenWords;
}
