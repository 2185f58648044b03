import { formatPrefix, type Prefix } from "@/lib/core/routing/prefix";
import type { NumberedFrame } from "./decoder";
import type { BadPrefix } from "./frame";
import type { RisUpdate } from "./read-frame";

const maxTextLength = 100;

/** The elements of a frame as JSON lines: withdrawals, then announcements, in their order. */
export function elementLines({ line, frame }: NumberedFrame): string[] {
  if (frame.kind === "update") return updateLines(line, frame);
  const { at, session, peerAsn } = frame;
  const head = { line, at, session, peerAsn };
  return frame.kind === "session"
    ? [JSON.stringify({ ...head, kind: "session", state: frame.state })]
    : [JSON.stringify({ ...head, skip: frame.reason })];
}

function updateLines(line: number, update: RisUpdate): string[] {
  const { at, session, peerAsn, path, origin, badPrefixes } = update;
  const head = { line, at, session, peerAsn };
  const lines: string[] = [];
  const list = (
    of: BadPrefix["list"],
    prefixes: readonly Prefix[],
    element: (prefix: string) => object,
  ): void => {
    const bad = badPrefixes.filter((one) => one.list === of);
    let next = 0;
    for (let i = 0; i <= prefixes.length; i++) {
      for (; bad[next]?.after === i; next++) {
        const text = bad[next]?.text.slice(0, maxTextLength);
        lines.push(JSON.stringify({ ...head, skip: "bad-prefix", text }));
      }
      const prefix = prefixes[i];
      if (prefix !== undefined) {
        lines.push(JSON.stringify({ ...head, ...element(formatPrefix(prefix)) }));
      }
    }
  };
  list("withdrawn", update.withdrawn, (prefix) => ({ kind: "W", prefix }));
  list("announced", update.announced, (prefix) => ({ kind: "A", prefix, path, origin }));
  return lines;
}
