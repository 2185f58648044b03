import { privateDataIn } from "@/tests/support/private-data";

/** All that a server may print that is attacked. */
const expected = [
  /^$/,
  /^▲ Next\.js [\d.]+$/,
  /^- (?:Local|Network): +http:\/\/127\.0\.0\.1:\d+$/,
  /^✓ (?:Ready in|Running next\.config\.ts took) [\d.]+m?s$/,
  /^Audit anchor: \d+,[0-9a-f]{64} at [\dTZ:.-]+$/,
  /^An import \(\w+\) could not be read: its process ended with \w+\.$/,
  // Of somebody who leaves before the answer, by Next, without a stack.
  /^(?:⨯ )?Error: aborted$/,
  /^ {4}at ignore-listed frames(?: \{)?$/,
  /^ {2}code: 'ECONNRESET',?$/,
  /^\}$/,
];

/** What a log must not hold: stacks, calls of the database, what looks like a person's data, and whatever is not expected. */
export function faultsOfLog(log: string): string[] {
  const lines = log.split("\n");
  const first = (what: string, isFault: (line: string) => boolean) => {
    const found = lines.filter(isFault);
    const [line = ""] = found;
    return found.length > 0 ? [`${what}, ${found.length} lines: ${line.trim().slice(0, 300)}`] : [];
  };
  return [
    ...first("a stack trace", (line) => /^\s+at .+:\d+:\d+\)?$/.test(line)),
    ...first("an error of the database's client with its arguments", (line) =>
      /Invalid `.*` invocation/.test(line),
    ),
    ...first("not expected", (line) => !expected.some((form) => form.test(line.trimEnd()))),
    ...privateDataIn(log)
      .slice(0, 5)
      .map(({ found: text, line }) => `"${text}": ${line}`),
  ];
}
