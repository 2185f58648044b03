/** What a server of the IRRd protocol says to a query. */
export type WhoisAnswer =
  | { kind: "data"; text: string }
  /** The key exists and has nothing. */
  | { kind: "empty" }
  | { kind: "no-key" }
  | { kind: "failed"; reason: string };

export type ParserProblem = "malformed" | "too-large";

/** "A5000000" and a good deal of "F ..."; nothing longer is an answer's first line. */
const maxLineLength = 1024;
const maxReasonLength = 200;
const maxHeaderLength = 16;

const empty: WhoisAnswer = { kind: "empty" };
const noKey: WhoisAnswer = { kind: "no-key" };

/**
 * Cuts what a server sends into answers (section 4.3 of the routing catalogue): `A<bytes>`, the
 * data, `C`; or `C`, `D`, `F reason` alone. Everything is Latin-1, so that a character is a byte;
 * no more than one answer is held.
 */
export class AnswerParser {
  problem: ParserProblem | null = null;
  private line = "";
  private body: string[] = [];
  /** Characters of data still to come. */
  private missing = 0;
  /** The data is there; the line that ends it is not. */
  private complete = false;

  /** @param largest bytes that an answer may have */
  constructor(private readonly largest: number) {}

  /**
   * @param text bytes as Latin-1
   * @returns the answers complete with these; none any more once there is a `problem`
   */
  write(text: string): WhoisAnswer[] {
    const answers: WhoisAnswer[] = [];
    let at = 0;
    while (at < text.length && this.problem === null) {
      if (this.missing > 0) {
        const part = text.slice(at, at + this.missing);
        this.body.push(part);
        this.missing -= part.length;
        this.complete = this.missing === 0;
        at += part.length;
        continue;
      }
      const end = text.indexOf("\n", at);
      const part = text.slice(at, end < 0 ? text.length : end);
      at += part.length + 1;
      if (this.line.length + part.length > maxLineLength) this.problem = "malformed";
      else this.line += part;
      if (end >= 0 && this.problem === null) this.takeLine(answers);
    }
    return answers;
  }

  private takeLine(answers: WhoisAnswer[]): void {
    const line = this.line.endsWith("\r") ? this.line.slice(0, -1) : this.line;
    this.line = "";
    if (this.complete) {
      this.complete = false;
      const text = this.body.length === 1 ? (this.body[0] as string) : this.body.join("");
      this.body = [];
      if (line === "C") answers.push({ kind: "data", text });
      else this.problem = "malformed";
    } else if (line === "C") answers.push(empty);
    else if (line === "D") answers.push(noKey);
    else if (line.startsWith("F")) {
      answers.push({ kind: "failed", reason: line.slice(1).trim().slice(0, maxReasonLength) });
    } else this.expect(line);
  }

  private expect(line: string): void {
    const length =
      line.startsWith("A") && line.length <= maxHeaderLength ? Number(line.slice(1)) : 0;
    if (!/^A[0-9]+$/.test(line) || !(length > 0)) this.problem = "malformed";
    else if (length > this.largest) this.problem = "too-large";
    else this.missing = length;
  }
}
