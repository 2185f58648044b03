import { privateDataIn } from "@/tests/support/private-data";

/** What a log must not hold: stacks, calls of the database, and whatever looks like a person's data. */
export function faultsOfLog(log: string): string[] {
  const lines = log.split("\n");
  const found = (what: string, test: (line: string) => boolean) => {
    const line = lines.find(test);
    return line === undefined ? [] : [`${what}: ${line.trim().slice(0, 300)}`];
  };
  return [
    ...found("a stack trace", (line) => /^\s+at .+[:(].+:\d+:\d+\)?$/.test(line)),
    ...found("an error of the database's client with its arguments", (line) =>
      /Invalid `.*` invocation/.test(line),
    ),
    ...privateDataIn(log)
      .slice(0, 5)
      .map(({ found: text, line }) => `"${text}": ${line}`),
  ];
}
