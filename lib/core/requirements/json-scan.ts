import { pointer } from "./pointer";

/**
 * A strict scan of JSON text for what `JSON.parse` doesn't tell: where the text stops being
 * JSON, and which keys are written twice (it keeps the last silently, RFC 8259 leaves it open).
 * It walks with a stack of its own, so that nesting of any depth can be scanned.
 */
export type JsonScan =
  | { ok: true; duplicates: { path: string; key: string }[] }
  /** `offset`: of the first character, in UTF-16 units, that can't stand there. */
  | { ok: false; offset: number };

type Frame = { keys: Set<string> | null; step: string | number };

const space = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in strings
const plainCharacters = /[^"\\\u0000-\u001f]+/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** Where the match of a sticky pattern ends, or -1 without one. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * Where the string that begins here ends, or -1. A loop: one pattern for the whole of it remembers each
 * character to go back to, and runs out of memory for that in a text of megabytes.
 */
function stringEnd(text: string, start: number): number {
  if (text[start] !== '"') return -1;
  let at = start + 1;
  while (text[at] !== '"') {
    const end = Math.max(matchEnd(plainCharacters, text, at), matchEnd(escaped, text, at));
    if (end < 0) return -1;
    at = end;
  }
  return at + 1;
}

class Scanner {
  private at = 0;
  private readonly frames: Frame[] = [];
  readonly duplicates: { path: string; key: string }[] = [];

  constructor(private readonly text: string) {}

  private skipSpace(): void {
    this.at = matchEnd(space, this.text, this.at);
  }

  private take(character: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private takeMatch(end: number): boolean {
    if (end < 0) return false;
    this.at = end;
    return true;
  }

  private takeString(): boolean {
    return this.takeMatch(stringEnd(this.text, this.at));
  }

  /** A key and its colon, noted in the innermost object. */
  private takeKey(frame: Frame): boolean {
    this.skipSpace();
    const start = this.at;
    if (!this.takeString()) return false;
    const key: string = JSON.parse(this.text.slice(start, this.at));
    frame.step = key;
    if (frame.keys?.has(key)) {
      this.duplicates.push({ path: pointer(this.frames.map(({ step }) => step)), key });
    }
    frame.keys?.add(key);
    return this.take(":");
  }

  /** Opens a list or an object. True when a value must follow, false at an error, null when it is empty. */
  private open(): boolean | null {
    const isObject = this.text[this.at] === "{";
    this.at += 1;
    if (this.take(isObject ? "}" : "]")) return null;
    const frame: Frame = { keys: isObject ? new Set() : null, step: 0 };
    this.frames.push(frame);
    return isObject ? this.takeKey(frame) : true;
  }

  /** After a value: closes what ends here. True when another value must follow. */
  private close(): boolean | "end" | "error" {
    for (;;) {
      const frame = this.frames.at(-1);
      if (!frame) return "end";
      if (this.take(",")) {
        if (frame.keys) return this.takeKey(frame) || "error";
        frame.step = Number(frame.step) + 1;
        return true;
      }
      if (!this.take(frame.keys ? "}" : "]")) return "error";
      this.frames.pop();
    }
  }

  scan(): JsonScan {
    for (;;) {
      this.skipSpace();
      const first = this.text[this.at];
      if (first === "{" || first === "[") {
        const opened = this.open();
        if (opened === true) continue;
        if (opened === false) return { ok: false, offset: this.at };
      } else {
        const taken =
          first === '"' ? this.takeString() : this.takeMatch(matchEnd(scalar, this.text, this.at));
        if (!taken) return { ok: false, offset: this.at };
      }
      const next = this.close();
      if (next === true) continue;
      if (next === "error") return { ok: false, offset: this.at };
      this.skipSpace();
      const whole = this.at === this.text.length;
      return whole ? { ok: true, duplicates: this.duplicates } : { ok: false, offset: this.at };
    }
  }
}

/** Scans a whole JSON text. */
export function scanJson(text: string): JsonScan {
  return new Scanner(text).scan();
}
