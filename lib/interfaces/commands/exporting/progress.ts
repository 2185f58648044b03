/** How often a log gets a line, in milliseconds; a terminal's line is written over. */
const pause = { terminal: 200, log: 2_000 };

/** Says on stderr how many rows there are and how far the work is. */
export function progressOn(stream: NodeJS.WriteStream, rowsOf: (rows: number) => string) {
  let next = 0;
  return (done: number, total: number) => {
    if (done === 0) stream.write(`${rowsOf(total)}\n`);
    if (total === 0 || done === 0) return;
    const now = performance.now();
    if (now < next && done < total) return;
    next = now + (stream.isTTY ? pause.terminal : pause.log);
    const line = `${done} of ${total} (${Math.floor((done / total) * 100)} %)`;
    const end = done === total || !stream.isTTY ? "\n" : "";
    stream.write(`${stream.isTTY ? "\r" : ""}${line}${end}`);
  };
}
