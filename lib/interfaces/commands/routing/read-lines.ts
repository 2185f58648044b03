import { UnreadableInput } from "./verb";

const maxLineLength = 1 << 20;

/** Lines that came together, without "\r" and line feed. */
export interface Lines {
  /** The number of the first of them in the file, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

/**
 * The lines of a text that comes in chunks; those of a chunk together, because a step of an
 * asynchronous loop for each line would cost more than the line.
 *
 * @throws UnreadableInput when a line is longer than a mebibyte: that is no text file
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  const decoder = new TextDecoder();
  let rest = "";
  let first = 1;
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > maxLineLength) {
      throw new UnreadableInput(`Line ${first + lines.length} is longer than 1 MiB.`);
    }
    if (lines.length > 0) yield { first, lines: lines.map(withoutReturn) };
    first += lines.length;
  }
  rest += decoder.decode();
  if (rest !== "") yield { first, lines: [withoutReturn(rest)] };
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
