import { Refusals } from "@/lib/core/decoding/refusals";
import { Lines } from "./lines";
import { attributesRead, type RpslObject, readObject } from "./rpsl-objects";

/** Characters an object may have; an as-set of 200,000 members has about 3 million. */
const maxObjectLength = 8 * 1024 * 1024;
const maxNameLength = 64;
const attributeName = /^[a-z][a-z0-9_-]*$/i;

/** An object whose lines are being gathered. */
interface Gathered {
  readonly at: number;
  readonly text: string;
  /** Null for a class that is passed over. */
  readonly kind: RpslObject["class"] | null;
  readonly lines: Map<string, string[]>;
  /** Where a continuation line goes; null after an attribute nobody reads. */
  last: string[] | null;
  size: number;
  problem: string | null;
}

function isRead(name: string): name is RpslObject["class"] {
  return Object.hasOwn(attributesRead, name);
}

function withoutComment(text: string): string {
  const from = text.indexOf("#");
  return from < 0 ? text : text.slice(0, from);
}

/** A byte order mark may stand before the first line, read as UTF-8 or as Latin-1. */
function withoutByteOrderMark(line: string): string {
  return line.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, "");
}

/**
 * Reads RPSL (RFC 2622, 4012) that comes in pieces: as-set, aut-num, route and route6 objects;
 * other classes are passed over. Objects that do not parse are counted in `refusals` with the line
 * they began at. Nothing is thrown, and no more than one object is held.
 */
export class RpslReader {
  /** Objects that were read or passed over. */
  objects = 0;
  private readonly lines = new Lines(maxObjectLength, (line) => this.take(line));
  private lineNumber = 0;
  private open: Gathered | null = null;
  private ready: RpslObject[] = [];

  /** @param refusals a count to go on with, for text that comes in several files */
  constructor(readonly refusals = new Refusals()) {}

  /** @returns the objects that are complete now */
  write(text: string): RpslObject[] {
    this.lines.write(text);
    return this.taken();
  }

  /** The text is over. @returns the last objects */
  end(): RpslObject[] {
    this.lines.end();
    this.finish();
    return this.taken();
  }

  private taken(): RpslObject[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  private take(whole: string | null): void {
    this.lineNumber++;
    if (whole === null) {
      this.open ??= this.begin("", null);
      this.open.problem ??= "too-large";
      return;
    }
    const line = this.lineNumber === 1 ? withoutByteOrderMark(whole) : whole;
    const first = line.charCodeAt(0);
    if (first === 0x25 || first === 0x23) return; // % and # begin a comment
    const continues = first === 0x20 || first === 0x09 || first === 0x2b; // blank, tab, +
    // RFC 2622 section 2: only "+" lets a value contain an empty line.
    if (line === "" || (continues && first !== 0x2b && line.trim() === "")) {
      this.finish();
      return;
    }
    this.open ??= this.begin(line, this.className(line));
    if (this.open.kind === null || this.open.problem !== null) return;
    if (continues) this.continue(this.open, line.slice(1));
    else this.attribute(this.open, line);
  }

  /** The class an object's first line names, in lower case; empty when the line is no attribute. */
  private className(line: string): string {
    const colon = line.slice(0, maxNameLength + 1).indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trimEnd();
    return attributeName.test(name) ? name.toLowerCase() : "";
  }

  private begin(line: string, name: string | null): Gathered {
    const text = line.slice(0, 200);
    const kind = name !== null && isRead(name) ? name : null;
    // Registries mark what they deleted or hide by "*xx" before the class.
    const malformed = line.startsWith("*xx") ? "deleted" : "malformed-line";
    const problem = name === "" ? malformed : null;
    return { at: this.lineNumber, text, kind, lines: new Map(), last: null, size: 0, problem };
  }

  private attribute(object: Gathered, line: string): void {
    const name = this.className(line);
    if (name === "") {
      object.problem = "malformed-line";
      return;
    }
    object.last = null;
    if (object.kind === null || !attributesRead[object.kind].includes(name)) return;
    object.last = object.lines.get(name) ?? [];
    object.lines.set(name, object.last);
    this.continue(object, line.slice(line.indexOf(":") + 1));
  }

  private continue(object: Gathered, text: string): void {
    if (object.last === null) return;
    object.size += text.length + 1;
    if (object.size > maxObjectLength) {
      object.problem = "too-large";
      object.lines.clear();
    } else object.last.push(withoutComment(text));
  }

  private finish(): void {
    const object = this.open;
    this.open = null;
    if (object === null) return;
    if (object.problem !== null) {
      this.refusals.add(object.problem, object.at, object.text);
      return;
    }
    this.objects++;
    if (object.kind === null) return;
    const read = readObject(object.kind, object.lines);
    if (read.ok) this.ready.push(read.object);
    else this.refusals.add(read.code, object.at, object.text);
  }
}
