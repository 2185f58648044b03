import { connect, type Socket } from "node:net";
import { type IrrFailure, irrFailure } from "@/lib/sources/irr/failure";
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

const goodbyeMs = 1_000;
const maxAnsweredKept = 10_000;

/** What is called with the answer to a query. */
export type TakeAnswer = (asked: Asked, query: string) => void;

interface Question {
  readonly query: string;
  readonly take: TakeAnswer;
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
  /** In order: answered (cut off now and then), sent, and those that wait for room. */
  private questions: Question[] = [];
  private answered = 0;
  private sent = 0;
  private scheduled = false;
  private bytes = 0;
  private failure: IrrFailure | null = null;

  constructor(
    { host, port }: { host: string; port: number },
    private readonly limits: WhoisLimits = whoisLimits,
  ) {
    this.parser = new AnswerParser(limits.answerBytes);
    // Small writes must not wait for the acknowledgement of the one before.
    this.socket = connect({ host, port, noDelay: true });
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
    return new Promise((resolve) => this.send(query, resolve));
  }

  /** Asks without a promise, for queries by the ten thousand; `take` is called once. */
  send(query: string, take: TakeAnswer): void {
    if (this.failure !== null) take(this.failure, query);
    else {
      this.questions.push({ query, take });
      this.schedule();
    }
  }

  /** Says goodbye; done when the server has hung up too, so that it never sees one too many. */
  async close(): Promise<void> {
    if (this.failure !== null) return;
    const closed = new Promise<void>((resolve) => this.socket.once("close", () => resolve()));
    this.socket.end("!q\n");
    this.socket.setTimeout(goodbyeMs, () => this.socket.destroy());
    await closed;
  }

  /** Sends once for all that is asked in a turn, not once a query. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      if (this.failure === null) this.sendNext();
    });
  }

  private sendNext(): void {
    const end = Math.min(this.questions.length, this.answered + this.limits.inFlight);
    if (this.sent >= end) return;
    let text = "";
    for (; this.sent < end; this.sent++) text += `${this.questions[this.sent]?.query}\n`;
    this.socket.write(text, "latin1");
  }

  private take(chunk: Buffer): void {
    this.bytes += chunk.length;
    for (const answer of this.parser.write(chunk.toString("latin1"))) this.answer(answer);
    const tooMuch = this.bytes > this.limits.totalBytes ? "too-large" : null;
    const problem = this.parser.problem ?? tooMuch;
    if (problem !== null) this.fail(irrFailure(problem));
    if (this.answered > maxAnsweredKept) {
      this.questions = this.questions.slice(this.answered);
      this.sent -= this.answered;
      this.answered = 0;
    }
    if (this.failure === null) this.sendNext();
  }

  private answer(answer: WhoisAnswer): void {
    const question = this.answered < this.sent ? this.questions[this.answered] : undefined;
    if (question === undefined) this.fail(irrFailure("malformed", "an answer to no question"));
    else {
      this.answered++;
      question.take({ ok: true, answer }, question.query);
    }
  }

  private fail(failure: IrrFailure): void {
    if (this.failure !== null) return;
    this.failure = failure;
    clearTimeout(this.deadline);
    const unanswered = this.questions.slice(this.answered);
    this.questions = [];
    for (const { take, query } of unanswered) take(failure, query);
    this.socket.destroy();
  }
}
