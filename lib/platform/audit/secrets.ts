/** Names of what must never be read in the audit trail. */
const secretName = /password|secret|token|cookie/i;

/**
 * The first name in a value, at any depth, that promises a secret; null when there is none. It is a
 * net below the care of whoever writes an entry, not a replacement for it.
 */
export function secretNameIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const [name, held] of Object.entries(value)) {
    if (secretName.test(name)) return name;
    const below = secretNameIn(held);
    if (below !== null) return below;
  }
  return null;
}
