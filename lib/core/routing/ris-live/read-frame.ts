import type { ObservedUpdate, SessionChange } from "@/lib/core/routing/observed";
import { originOf } from "@/lib/core/routing/path";
import type { BadPrefix, RawFrame } from "./frame";
import { parseFrame } from "./parse-frame";
import { scanFrame } from "./scan-frame";
import type { Sessions } from "./sessions";

export interface RisUpdate extends ObservedUpdate {
  readonly badPrefixes: readonly BadPrefix[];
}

/** A frame that brings no route: another message, an answer of the service, or nothing usable. */
export interface RisSkipped {
  readonly kind: "skipped";
  /** The message's or the frame's type, or what is wrong. */
  readonly reason: string;
  /** Whether something is wrong with it. */
  readonly refused: boolean;
  readonly at?: number;
  readonly session?: string;
  readonly peerAsn?: number | null;
}

export type RisFrame = RisUpdate | SessionChange | RisSkipped;

/** Ours: an UPDATE of 64 KiB has 1 MB as a frame; more is no frame. */
export const maxFrameLength = 4 * 1024 * 1024;

const maxWordLength = 40;

const states: Readonly<Record<string, "up" | "down">> = {
  connected: "up",
  up: "up",
  disconnected: "down",
  down: "down",
};

const refused = (reason: string): RisSkipped => ({ kind: "skipped", reason, refused: true });

const utf8 = new TextDecoder();

/** Reads a frame of RIS Live, the bytes of one WebSocket message or line. Never throws. */
export function readFrame(bytes: Uint8Array, sessions: Sessions): RisFrame {
  if (bytes.length > maxFrameLength) return refused("too-long");
  const frame = scanFrame(bytes) ?? parseFrame(utf8.decode(bytes));
  if (frame === null) return refused("not-json");
  if (frame.type !== "ris_message") {
    return { kind: "skipped", reason: frame.type.slice(0, maxWordLength), refused: false };
  }
  return readMessage(frame, sessions);
}

function readMessage(frame: RawFrame, sessions: Sessions): RisFrame {
  const at = frame.timestamp;
  if (at === null || !Number.isFinite(at) || at < 0) return refused("bad-timestamp");
  if (frame.host === null || frame.peer === null) return refused("bad-peer");
  const session = sessions.find(frame.host, frame.peer);
  if (session === null) return refused("bad-peer");
  const peerAsn = frame.peerAsn === null ? null : sessions.asnOf(frame.peerAsn);
  const from = { at, session, peerAsn };
  const bad = (reason: string): RisSkipped => ({ ...refused(reason), ...from });
  switch (frame.kind) {
    case "UPDATE":
      break;
    case "STATE":
    case "RIS_PEER_STATE": {
      const state = Object.hasOwn(states, frame.state ?? "")
        ? states[frame.state ?? ""]
        : undefined;
      return state === undefined ? bad("bad-state") : { kind: "session", ...from, state };
    }
    case null:
      return bad("no-type");
    default: {
      const reason = frame.kind.slice(0, maxWordLength);
      return { kind: "skipped", reason, refused: false, ...from };
    }
  }
  const { path, communities, announced, withdrawn, nextHop, badPrefixes } = frame;
  if (path === null) return bad("bad-path");
  if (announced === null) return bad("bad-announcements");
  if (withdrawn === null) return bad("bad-withdrawals");
  return {
    kind: "update",
    at,
    session,
    peerAsn,
    withdrawn,
    announced,
    path,
    origin: originOf(path),
    communities: communities ?? [],
    nextHop,
    badPrefixes,
  };
}
