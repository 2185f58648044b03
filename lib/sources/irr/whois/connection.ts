import { connect, type Socket } from "node:net";
import { type IrrFailure, irrFailure } from "../failure";
import { AnswerParser, type WhoisAnswer } from "./answer-parser";

/** Limits of section 4.3 of the routing catalogue; the last three are ours. */
export interface WhoisLimits {
  readonly answerBytes: number;
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  /** Milliseconds for everything asked over one connection. */
  readonly totalMs: number;
  readonly totalBytes: number;
  /** Queries sent ahead of their answers. */
  readonly inFlight: number;
}

export const whoisLimits: WhoisLimits = {
  answerBytes: 5_000_000,
  idleMs: 30_000,
  totalMs: 10 * 60_000,
  totalBytes: 512 * 1024 * 1024,
  inFlight: 1_000,
};

export type Asked = { ok: true; answer: WhoisAnswer } | IrrFailure;

interface Question {
  readonly query: string;
  readonly resolve: (asked: Asked) => void;
}

/**
 * One connection to a server of the IRRd protocol. Queries may be asked without waiting: they are
 * sent ahead (pipelined) and answered in order. Nothing rejects; after a failure everything that
 * waits, and everything asked later, gets that failure.
 */
export class WhoisConnection {
  private readonly socket: Socket;
  private readonly parser: AnswerParser;
  private readonly deadline: NodeJS.Timeout;
  private readonly waiting: Question[] = [];
  private sent: Question[] = [];
  /** Answered of `sent`; it is cut off now and then, which costs less than a shift each. */
  private answered = 0;
  private scheduled = false;
  private bytes = 0;
  private failure: IrrFailure | null = null;

  constructor(
    { host, port }: { host: string; port: number },
    private readonly limits: WhoisLimits = whoisLimits,
  ) {
    this.parser = new AnswerParser(limits.answerBytes);
    this.socket = connect({ host, port });
    this.socket.setTimeout(limits.idleMs, () => this.fail(irrFailure("timed-out", "idle")));
    this.deadline = setTimeout(() => this.fail(irrFailure("timed-out", "total")), limits.totalMs);
    let connected = false;
    this.socket.on("connect", () => {
      connected = true;
    });
    this.socket.on("error", ({ message }) =>
      this.fail(irrFailure(connected ? "cut-off" : "unreachable", message)),
    );
    this.socket.on("close", () => this.fail(irrFailure("cut-off")));
    this.socket.on("data", (chunk) => this.take(chunk));
    // The first line of a session keeps the connection open; it alone gets no answer.
    this.socket.write("!!\n");
  }

  ask(query: string): Promise<Asked> {
    return new Promise((resolve) => {
      if (this.failure !== null) resolve(this.failure);
      else {
        this.waiting.push({ query, resolve });
        this.schedule();
      }
    });
  }

  close(): void {
    if (this.failure === null) this.socket.end("!q\n");
    this.fail(irrFailure("cut-off", "closed by us"));
  }

  /** Sends once for all that is asked in a turn, not once a query. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      const room = this.limits.inFlight - (this.sent.length - this.answered);
      const next = this.waiting.splice(0, Math.max(0, room));
      if (next.length === 0 || this.failure !== null) return;
      this.sent.push(...next);
      this.socket.write(`${next.map(({ query }) => query).join("\n")}\n`, "latin1");
    });
  }

  private take(chunk: Buffer): void {
    this.bytes += chunk.length;
    for (const answer of this.parser.write(chunk)) this.answer(answer);
    const tooMuch = this.bytes > this.limits.totalBytes ? "too-large" : null;
    const problem = this.parser.problem ?? tooMuch;
    if (problem !== null) this.fail(irrFailure(problem));
    if (this.answered * 2 >= this.limits.inFlight) {
      this.sent = this.sent.slice(this.answered);
      this.answered = 0;
    }
    if (this.waiting.length > 0) this.schedule();
  }

  private answer(answer: WhoisAnswer): void {
    const question = this.sent[this.answered];
    if (question === undefined) this.fail(irrFailure("malformed", "an answer to no question"));
    else {
      this.answered++;
      question.resolve({ ok: true, answer });
    }
  }

  private fail(failure: IrrFailure): void {
    if (this.failure !== null) return;
    this.failure = failure;
    clearTimeout(this.deadline);
    const unanswered = [...this.sent.slice(this.answered), ...this.waiting];
    this.waiting.length = 0;
    for (const { resolve } of unanswered) resolve(failure);
    this.socket.setTimeout(0);
    if (this.socket.writableEnded) this.socket.destroySoon();
    else this.socket.destroy();
  }
}
