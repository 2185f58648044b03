import { UnreadableInput } from "./verb";

const longestLine = 1 << 20;

/**
 * The lines of a text that comes in chunks, without "\r" and line feed, numbered from 1.
 *
 * @throws UnreadableInput when a line is longer than a mebibyte: that is no text file
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ number: number; text: string }> {
  const decoder = new TextDecoder();
  let rest = "";
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) {
      throw new UnreadableInput(`Line ${number + lines.length + 1} is longer than 1 MiB.`);
    }
    for (const line of lines) yield { number: ++number, text: line.replace(/\r$/, "") };
  }
  rest += decoder.decode();
  if (rest !== "") yield { number: ++number, text: rest.replace(/\r$/, "") };
}
