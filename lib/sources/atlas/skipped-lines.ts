/** Stretches of lines that are named of one reason; the rest is only counted. */
const maxRanges = 200;

/** What was skipped for one reason. */
export type SkippedLines<Code extends string = string> = {
  readonly code: Code;
  readonly count: number;
  /** First and last line of each stretch, in order; not all of them when there are very many. */
  readonly ranges: readonly (readonly [number, number])[];
};

/** Gathers skipped lines by reason, the most frequent reason first. */
export function skippedLines<Code extends string>(
  skipped: readonly { readonly at: number; readonly code: Code }[],
): SkippedLines<Code>[] {
  const byCode = new Map<Code, number[]>();
  for (const { at, code } of skipped) {
    const lines = byCode.get(code);
    if (lines) lines.push(at);
    else byCode.set(code, [at]);
  }
  return [...byCode]
    .map(([code, lines]) => ({ code, count: lines.length, ranges: rangesOf(lines) }))
    .sort((a, b) => b.count - a.count);
}

function rangesOf(lines: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else if (ranges.length === maxRanges) break;
    else ranges.push([line, line]);
  }
  return ranges;
}
