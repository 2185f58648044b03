/** One line of the table. Times in ms unless the unit says otherwise. */
export type Measurement = {
  measure: string;
  /** What was measured, and what it is held against in the same run. */
  value: number;
  floor: number;
  unit: "ms" | "µs" | "MB" | "requests/s" | "queries";
  /** Value over floor, in the sense of the measure; smaller is better. */
  ratio: number;
  /** The ratio, or the value, that is aimed at; absent where the line only informs. */
  aim?: { most: number; of: "ratio" | "value" };
};

/** Whether the aim is met; null without one. */
export function isMet({ value, ratio, aim }: Measurement): boolean | null {
  if (!aim) return null;
  return (aim.of === "ratio" ? ratio : value) <= aim.most;
}

/** The middle of the values; the upper one of two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Medians of several works, each done in turn in every round: what else the machine does meanwhile
 * then slows all of them alike.
 */
export async function mediansInTurn<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  { warmUp, rounds }: { warmUp: number; rounds: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const started = performance.now();
      await works[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}
