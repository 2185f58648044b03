import { median } from "../measurement";
import { DetectingReader } from "../routing/detect";
import { madeFrames, madeRegistered } from "../routing/made-frames";

/**
 * JSON.parse of 200,000 frames, and the same frames through decoder and detector with so many
 * registered prefixes, in turn; prints the medians in ms. Run with --expose-gc: what the index left
 * behind is no part of it.
 */
const registered = Number(process.argv[2]);
const space = 1_000_000;
const rounds = 5;

const texts = [...madeFrames(200_000, space, 2 * space)];
const utf8 = new TextEncoder();
const frames = texts.map((text) => utf8.encode(text));

function timeOf(work: () => void): number {
  globalThis.gc?.();
  const started = performance.now();
  work();
  return performance.now() - started;
}

const parse: number[] = [];
const detect: number[] = [];
for (let round = -1; round < rounds; round++) {
  // A new one each time: what comes again would be older than what is known.
  const reader = new DetectingReader(madeRegistered(registered, space / registered));
  const parsed = timeOf(() => {
    for (const text of texts) JSON.parse(text);
  });
  const detected = timeOf(() => {
    for (const frame of frames) reader.read(frame);
    reader.finish();
  });
  if (round < 0) continue;
  parse.push(parsed);
  detect.push(detected);
}
console.log(JSON.stringify({ parse: median(parse), detect: median(detect) }));
