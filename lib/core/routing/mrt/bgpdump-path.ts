import { type AsPath, type SegmentType, segment } from "@/lib/core/routing/bgp/as-path";
import type { PathAttributes } from "@/lib/core/routing/bgp/path-attributes";

const brackets: Readonly<Record<SegmentType, readonly [string, string]>> = {
  [segment.set]: ["{", "}"],
  [segment.sequence]: ["", ""],
  [segment.confedSequence]: ["(", ")"],
  [segment.confedSet]: ["[", "]"],
};

/** bgpdump's buffer holds 8,000 characters; it gives up 100 before its end. */
const maxPathLength = 7_900;

function pathText(path: AsPath): string {
  let text = "";
  let blank = false;
  for (const { type, asns } of path) {
    const [open, close] = brackets[type];
    const comma = type === segment.set || type === segment.confedSet ? "," : " ";
    if (blank) text += " ";
    text += open;
    blank = false;
    for (const asn of asns) {
      if (blank) text += comma;
      blank = true;
      text += asn;
      if (text.length > maxPathLength) return `${text}...`;
    }
    text += close;
  }
  return text;
}

/** A path as bgpdump 1.6.2 prints it: `1 2 {3,4}`; of a damaged one it says so. */
export function bgpdumpPath({ path, problems }: PathAttributes): string {
  if (path !== null) return pathText(path);
  return problems.includes("bad-as-path") ? "! Error !" : "";
}
