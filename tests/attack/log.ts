/** What a log must not hold, each with the first line that does. */
export function faultsOfLog(log: string, secrets: readonly string[]): string[] {
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
    ...secrets.flatMap((secret) => found(`"${secret}"`, (line) => line.includes(secret))),
  ];
}

/** E-mail addresses and telephone numbers in what somebody was shown or given. */
export function personalDataIn(text: string): string[] {
  const emails = text.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g) ?? [];
  const phones = text.match(/\+\d[\d ()-]{7,20}\d/g) ?? [];
  return [...new Set([...emails, ...phones])];
}
