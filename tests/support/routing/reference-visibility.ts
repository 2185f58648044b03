import type { RegisteredPrefix } from "@/lib/core/routing/monitoring/registered/registered-prefix";
import { formatPrefix } from "@/lib/core/routing/prefix";
import type { Said } from "./made-stream";

/** Section 6.3 written down as plainly as possible: everything is counted anew at every instant. */

interface Rule {
  readonly type: string;
  readonly opens: (share: number) => boolean;
  readonly clears: (share: number) => boolean;
  readonly seconds: number;
}

const rules: readonly Rule[] = [
  { type: "visibility-low", opens: (s) => s < 0.7, clears: (s) => s >= 0.85, seconds: 600 },
  { type: "prefix-withdrawn", opens: (s) => s <= 0.1, clears: (s) => s >= 0.5, seconds: 60 },
];

interface Found {
  readonly type: string;
  readonly firstSeenAt: number;
  readonly openedAt: number;
  endedAt: number | null;
}

export function referenceVisibility(
  stream: readonly Said[],
  { prefix, origins, baseline = 0 }: RegisteredPrefix,
): Found[] {
  const text = formatPrefix(prefix);
  const peerOf = new Map<string, string | number>();
  const down = new Set<string>();
  const holding = new Set<string>();
  const everHeld = new Set<string | number>();
  const states = rules.map((rule) => ({
    rule,
    since: null as number | null,
    open: null as Found | null,
  }));
  const found: Found[] = [];
  let isArmed = false;

  const pass = (until: number): void => {
    for (const state of states) {
      const { rule, since, open } = state;
      if (since === null || since + rule.seconds > until) continue;
      state.since = null;
      if (open !== null) {
        open.endedAt = since;
        state.open = null;
      } else {
        const { type } = rule;
        state.open = { type, firstSeenAt: since, openedAt: since + rule.seconds, endedAt: null };
        found.push(state.open);
      }
    }
  };

  const apply = (said: Said): void => {
    const { session } = said;
    const peer = said.peerAsn ?? session;
    peerOf.set(session, peer);
    if (said.kind === "session") {
      holding.delete(session);
      if (said.state === "down") down.add(session);
      else down.delete(session);
      return;
    }
    down.delete(session);
    const named = (list: Said & { kind: "update" }, which: "withdrawn" | "announced") =>
      list[which].some((each) => formatPrefix(each) === text);
    if (named(said, "withdrawn")) holding.delete(session);
    if (!named(said, "announced")) return;
    holding.delete(session);
    if (said.origin === null || !origins.includes(said.origin)) return;
    holding.add(session);
    everHeld.add(peer);
  };

  const look = (at: number): void => {
    const visible = new Set([...holding].map((session) => peerOf.get(session))).size;
    const out = [...everHeld].filter((peer) =>
      [...peerOf].every(([session, its]) => its !== peer || down.has(session)),
    ).length;
    const share = out >= 0.5 * baseline ? null : visible / (baseline - out);
    isArmed ||= share !== null && share >= 0.7;
    if (!isArmed) return;
    for (const state of states) {
      const { rule, open } = state;
      const holds = share !== null && (open === null ? rule.opens(share) : rule.clears(share));
      state.since = holds ? (state.since ?? at) : null;
    }
  };

  for (let i = 0; i < stream.length; ) {
    const at = (stream[i] as Said).at;
    pass(at - 0.001);
    for (; i < stream.length && stream[i]?.at === at; i++) apply(stream[i] as Said);
    look(at);
    pass(at);
  }
  return found;
}
