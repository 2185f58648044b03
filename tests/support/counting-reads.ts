/**
 * A value that counts how often something inside it is read: a measure of work that no busy machine
 * changes. Inner objects and lists count as well.
 */
export function countingReads<T extends object>(value: T): { value: T; reads: () => number } {
  let reads = 0;
  const counting = <U extends object>(inner: U): U =>
    new Proxy(inner, {
      get(target, name, self) {
        reads += 1;
        const read: unknown = Reflect.get(target, name, self);
        return typeof read === "object" && read !== null ? counting(read) : read;
      },
    });
  return { value: counting(value), reads: () => reads };
}
