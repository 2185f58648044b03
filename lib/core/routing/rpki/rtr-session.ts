import { type RtrBasis, RtrResponse, type RtrSet } from "./rtr-data";
import { errorReport, resetQuery, serialQuery } from "./rtr-encode";
import { rtrError } from "./rtr-error";
import type { DecodedPdu, RtrPdu, RtrTimers, RtrVersion } from "./rtr-pdu";
import { errorOf, type RtrProblem, reportText } from "./rtr-problem";
import { RtrStream } from "./rtr-stream";

/** Why a connection ends. */
export type RtrTrouble =
  | { readonly code: "silent" | "new-session" | "endless-resets" | "lower-version" }
  /** The cache reports an error of RFC 8210 section 12, in its own words. */
  | { readonly code: "error-report"; readonly error: number; readonly text: string }
  | { readonly code: "wrong"; readonly problem: RtrProblem };

/** What whoever holds the connection must do, in this order. */
export type RtrAction =
  | { readonly type: "send"; readonly bytes: Uint8Array }
  /** A response has ended well: this is what the cache says now. */
  | {
      readonly type: "set";
      readonly set: RtrSet;
      readonly session: number;
      readonly serial: number;
    }
  /** The last set is older than its expire interval: it must not be used any more. */
  | { readonly type: "expired" }
  /** End the connection; connect again when `connectAt` says. */
  | { readonly type: "close"; readonly trouble: RtrTrouble };

/** RFC 8210 section 6: defaults, used by version 0 and before the first End of Data. */
const defaultTimers: RtrTimers = { refresh: 3600, retry: 600, expire: 7200 };
/** The same section: what each may be. A cache that says something else is held to these. */
const timerRanges = { refresh: [1, 86_400], retry: [1, 7_200], expire: [600, 172_800] } as const;
/** A cache that is asked and silent for so long is taken for gone (ours). */
const silence = 60_000;
/** How long to wait for the next try while there is no set at all: not ten minutes (ours). */
const firstRetry = 15_000;
/** Cache Resets that one connection may answer with before it is given up (ours). */
const maxResets = 3;

/**
 * The client's side of the RPKI to Router protocol: RFC 6810 (version 0), RFC 8210 (1), drafts of
 * 8210bis (2). It knows no socket and no clock: it is told what happened and at which time
 * (milliseconds), and answers with what to do.
 *
 * A response counts at its End of Data, whole or not at all; until then, and while there is no
 * connection, the last set stays good up to its expire interval.
 */
export class RtrSession {
  private stream = new RtrStream();
  private phase: "closed" | "idle" | "waiting" | "receiving" = "closed";
  private negotiated = false;
  private response: RtrResponse | null = null;
  private asked: "changes" | "everything" = "everything";
  private resets = 0;
  private basis: RtrBasis | null = null;
  private known: { session: number; serial: number } | null = null;
  /** A Serial Notify that came in the middle of something else. */
  private notified: number | null = null;
  private timers = defaultTimers;
  private refreshAt = 0;
  private silentAt = 0;
  private expiresAt: number | null = null;
  /** We have ended the connection, and know already when to connect again. */
  private closing = false;
  /** When to connect, while there is no connection. */
  connectAt = 0;

  /** @param version the highest to speak; the cache may bring it down */
  constructor(private version: RtrVersion = 1) {}

  /** When `tick` has something to do next, if nothing else happens. */
  get nextTick(): number {
    const soon = this.phase === "closed" || this.phase === "idle" ? this.refreshAt : this.silentAt;
    const due = this.phase === "closed" ? Number.POSITIVE_INFINITY : soon;
    return Math.min(due, this.expiresAt ?? Number.POSITIVE_INFINITY);
  }

  /** There is a connection. */
  connected(at: number): RtrAction[] {
    this.stream = new RtrStream();
    this.negotiated = false;
    this.resets = 0;
    this.phase = "idle";
    return this.ask(at);
  }

  /** The connection is gone, or could not be made; after a "close" action, once it is closed. */
  disconnected(at: number): void {
    const byUs = this.closing;
    this.closing = false;
    this.phase = "closed";
    this.response = null;
    if (!byUs) this.connectAt = at + this.retryWait();
  }

  private retryWait(): number {
    return this.basis === null ? firstRetry : this.timers.retry * 1000;
  }

  /** Time has come for something: ask again, give up waiting, or let the set go. */
  tick(at: number): RtrAction[] {
    const actions: RtrAction[] = [];
    if (this.expiresAt !== null && at >= this.expiresAt) {
      this.expiresAt = null;
      this.basis = null;
      this.known = null;
      actions.push({ type: "expired" });
    }
    if (this.phase === "idle" && at >= this.refreshAt) return [...actions, ...this.ask(at)];
    if (this.isBusy() && at >= this.silentAt) {
      return [...actions, ...this.close(at, { code: "silent" })];
    }
    return actions;
  }

  /** Bytes have come. */
  received(chunk: Uint8Array, at: number): RtrAction[] {
    if (this.phase === "closed") return [];
    const actions: RtrAction[] = [];
    this.silentAt = at + silence;
    this.stream.push(chunk, (decoded, version, bytes) => {
      actions.push(...this.take(decoded, version, bytes, at));
      return this.isOpen();
    });
    return actions;
  }

  private isOpen(): boolean {
    return this.phase !== "closed";
  }

  private isBusy(): boolean {
    return this.phase === "waiting" || this.phase === "receiving";
  }

  private ask(at: number): RtrAction[] {
    const { version, known } = this;
    this.phase = "waiting";
    this.response = null;
    this.silentAt = at + silence;
    this.asked = known !== null && this.basis !== null ? "changes" : "everything";
    const bytes =
      known !== null && this.asked === "changes"
        ? serialQuery(version, known.session, known.serial)
        : resetQuery(version);
    return [{ type: "send", bytes }];
  }

  private take(decoded: DecodedPdu, version: number, bytes: Uint8Array, at: number): RtrAction[] {
    const isError = decoded.ok && decoded.pdu.type === "error-report";
    if (version !== this.version && !isError) {
      // RFC 8210 section 7: a notification before the versions are agreed on means nothing yet.
      if (decoded.ok && decoded.pdu.type === "serial-notify" && !this.negotiated) return [];
      if (this.negotiated || version > this.version) {
        return this.refuse({ code: "pdu-version", version }, bytes, at);
      }
      this.version = version as RtrVersion;
    }
    if (!decoded.ok) {
      const { ok: _, ...problem } = decoded;
      return this.refuse(problem, bytes, at);
    }
    return this.act(decoded.pdu, version, bytes, at);
  }

  private act(pdu: RtrPdu, version: number, bytes: Uint8Array, at: number): RtrAction[] {
    switch (pdu.type) {
      case "serial-notify":
        return this.onNotify(pdu.session, pdu.serial, at);
      case "cache-response":
        return this.onResponse(pdu.session, bytes, at);
      case "prefix":
      case "aspa": {
        if (this.response === null) return this.unasked(bytes, at);
        const wrong = this.response.add(pdu);
        return wrong === null ? [] : this.refuse(wrong, bytes, at);
      }
      case "router-key":
        return this.response === null ? this.unasked(bytes, at) : [];
      case "end-of-data":
        return this.onEnd(pdu, bytes, at);
      case "cache-reset":
        return this.onReset(bytes, at);
      case "error-report":
        return this.onError(pdu.code, pdu.text, version, at);
    }
  }

  private onNotify(session: number, serial: number, at: number): RtrAction[] {
    if (this.isBusy()) {
      this.notified = serial;
      return [];
    }
    if (this.known?.session !== session) this.known = null;
    return this.known === null || isNewer(serial, this.known.serial) ? this.ask(at) : [];
  }

  private onResponse(session: number, bytes: Uint8Array, at: number): RtrAction[] {
    if (this.phase !== "waiting") return this.unasked(bytes, at);
    this.negotiated = true;
    if (this.asked === "changes" && session !== this.known?.session) {
      this.known = null;
      return this.close(at, { code: "new-session" }, at);
    }
    this.phase = "receiving";
    this.response = new RtrResponse(this.asked === "changes" ? this.basis : null, session);
    return [];
  }

  private onEnd(pdu: RtrPdu & { type: "end-of-data" }, bytes: Uint8Array, at: number): RtrAction[] {
    const { response } = this;
    if (response === null) return this.unasked(bytes, at);
    const { session, serial } = pdu;
    if (session !== response.session) {
      return this.refuse({ code: "other-session" }, bytes, at);
    }
    const set = response.finish();
    if (!set.ok) {
      const { ok: _, ...problem } = set;
      return this.refuse(problem, bytes, at);
    }
    this.response = null;
    this.phase = "idle";
    this.basis = set;
    this.known = { session, serial };
    this.timers = withinRanges(pdu.timers ?? defaultTimers);
    this.refreshAt = at + this.timers.refresh * 1000;
    this.expiresAt = at + this.timers.expire * 1000;
    const { index, aspas } = set;
    const actions: RtrAction[] = [{ type: "set", set: { index, aspas }, session, serial }];
    const behind = this.notified !== null && isNewer(this.notified, serial);
    this.notified = null;
    return behind ? [...actions, ...this.ask(at)] : actions;
  }

  private onReset(bytes: Uint8Array, at: number): RtrAction[] {
    if (!this.isBusy()) return this.unasked(bytes, at);
    this.negotiated = true;
    this.known = null;
    if (++this.resets > maxResets) return this.close(at, { code: "endless-resets" });
    return this.ask(at);
  }

  private onError(code: number, text: string, version: number, at: number): RtrAction[] {
    if (code === rtrError.noDataAvailable) {
      this.phase = "idle";
      this.response = null;
      this.refreshAt = at + this.timers.retry * 1000;
      return [];
    }
    if (code === rtrError.unsupportedVersion && this.version > 0) {
      this.version = Math.max(0, Math.min(version, this.version - 1)) as RtrVersion;
      return this.close(at, { code: "lower-version" }, at);
    }
    // A cache that does not know the session may say so with an error: ask for everything, once.
    const again = this.phase === "waiting" && this.asked === "changes";
    this.known = null;
    const trouble = { code: "error-report", error: code, text: text.replace(/\0+$/, "") } as const;
    return this.close(at, trouble, again ? at : undefined);
  }

  private unasked(bytes: Uint8Array, at: number): RtrAction[] {
    return this.refuse({ code: "not-asked-for" }, bytes, at);
  }

  /** Tells the cache what is wrong, and ends the connection; the next one asks for everything. */
  private refuse(problem: RtrProblem, pdu: Uint8Array, at: number): RtrAction[] {
    this.known = null;
    const bytes = errorReport(this.version, errorOf(problem), pdu, reportText(problem));
    return [{ type: "send", bytes }, ...this.close(at, { code: "wrong", problem })];
  }

  private close(at: number, trouble: RtrTrouble, connectAt?: number): RtrAction[] {
    this.disconnected(at);
    this.closing = true;
    this.connectAt = connectAt ?? at + this.retryWait();
    return [{ type: "close", trouble }];
  }
}

function withinRanges(timers: RtrTimers): RtrTimers {
  const clamp = (value: number, [low, high]: readonly [number, number]) =>
    Math.min(Math.max(value, low), high);
  return {
    refresh: clamp(timers.refresh, timerRanges.refresh),
    retry: clamp(timers.retry, timerRanges.retry),
    expire: clamp(timers.expire, timerRanges.expire),
  };
}

/** Serial number arithmetic (RFC 1982), 32 bits. */
export function isNewer(serial: number, than: number): boolean {
  const ahead = (serial - than) >>> 0;
  return ahead > 0 && ahead < 0x80000000;
}
