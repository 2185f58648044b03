import { DetectingReader } from "../routing/detect";
import { madeFrames, madeRegistered } from "../routing/made-frames";

/**
 * Four million frames about two million pairs of session and prefix against a million registered
 * prefixes; prints the peak of memory in KiB and the pairs in the end.
 */
const space = 1_000_000;
const reader = new DetectingReader(madeRegistered(space, 1));
const utf8 = new TextEncoder();
for (const frame of madeFrames(4_000_000, space, 2 * space)) reader.read(utf8.encode(frame));
const pairs = reader.detector.state.routes.size;
console.log(JSON.stringify({ kib: process.resourceUsage().maxRSS, pairs }));
