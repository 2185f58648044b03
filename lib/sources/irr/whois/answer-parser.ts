/** What a server of the IRRd protocol says to a query. */
export type WhoisAnswer =
  | { kind: "data"; text: string }
  /** The key exists and has nothing. */
  | { kind: "empty" }
  | { kind: "no-key" }
  | { kind: "failed"; reason: string };

export type ParserProblem = "malformed" | "too-large";

/** "A5000000" and a good deal of "F ..."; nothing longer is an answer's first line. */
const longestLine = 1024;
const newline = 0x0a;

/**
 * Cuts what a server sends into answers (section 4.3 of the routing catalogue): `A<bytes>`, the
 * data, `C`; or `C`, `D`, `F reason` alone. Bytes are counted, not characters; the data is Latin-1.
 * No more than one answer is held.
 */
export class AnswerParser {
  problem: ParserProblem | null = null;
  private line: Buffer = Buffer.alloc(0);
  private body: Buffer[] = [];
  /** Bytes of data still to come. */
  private missing = 0;
  /** The data is there; the line that ends it is not. */
  private complete = false;

  /** @param largest bytes that an answer may have */
  constructor(private readonly largest: number) {}

  /** @returns the answers complete with these bytes; none any more once there is a `problem` */
  write(bytes: Buffer): WhoisAnswer[] {
    const answers: WhoisAnswer[] = [];
    let at = 0;
    while (at < bytes.length && this.problem === null) {
      if (this.missing > 0) {
        const part = bytes.subarray(at, at + this.missing);
        this.body.push(part);
        this.missing -= part.length;
        this.complete = this.missing === 0;
        at += part.length;
        continue;
      }
      const end = bytes.indexOf(newline, at);
      const part = bytes.subarray(at, end < 0 ? bytes.length : end);
      at += part.length + 1;
      if (this.line.length + part.length > longestLine) this.problem = "malformed";
      else this.line = this.line.length === 0 ? part : Buffer.concat([this.line, part]);
      if (end >= 0 && this.problem === null) this.takeLine(answers);
    }
    return answers;
  }

  private takeLine(answers: WhoisAnswer[]): void {
    const line = this.line.toString("latin1").replace(/\r$/, "");
    this.line = Buffer.alloc(0);
    if (this.complete) {
      this.complete = false;
      const text = Buffer.concat(this.body).toString("latin1");
      this.body = [];
      if (line === "C") answers.push({ kind: "data", text });
      else this.problem = "malformed";
    } else if (line === "C") answers.push({ kind: "empty" });
    else if (line === "D") answers.push({ kind: "no-key" });
    else if (line.startsWith("F")) {
      answers.push({ kind: "failed", reason: line.slice(1).trim().slice(0, 200) });
    } else this.expect(line);
  }

  private expect(line: string): void {
    const digits = /^A(\d{1,15})$/.exec(line)?.[1];
    const length = digits === undefined ? 0 : Number(digits);
    if (length === 0) this.problem = "malformed";
    else if (length > this.largest) this.problem = "too-large";
    else this.missing = length;
  }
}
