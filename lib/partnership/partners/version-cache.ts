/** Answers kept for one edition of the directory. */
const maxVersions = 500;

let edition = "";
const kept = new Map<string, Promise<unknown>>();

/**
 * An answer that depends on nothing but the directory and the key, worked out once for each edition
 * of it in this process. `stamp` must have been read before (see `directoryStamp`).
 */
export function keptByVersion<Answer>(
  stamp: string,
  key: string,
  make: () => Promise<Answer>,
): Promise<Answer> {
  if (stamp !== edition) {
    kept.clear();
    edition = stamp;
  }
  const known = kept.get(key);
  if (known) return known as Promise<Answer>;
  if (kept.size >= maxVersions) kept.clear();
  const answer = make();
  kept.set(key, answer);
  // What failed is tried again by whoever asks next.
  answer.catch(() => {
    if (kept.get(key) === answer) kept.delete(key);
  });
  return answer;
}
