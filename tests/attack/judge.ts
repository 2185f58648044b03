import type { Attempt, Target } from "./attempt";
import { bounds, type Depth } from "./bounds";
import { slowdown } from "./busy";
import type { Answer } from "./exchange";
import type { Portal } from "./portal";
import { sendRaw } from "./raw";
import { some } from "./texts";
import type { Visitor } from "./visitor";

/** An attempt on its way, with all that is needed to repeat it. */
interface Sent {
  test: string;
  visitor: Visitor;
  attempt: Attempt;
}

/** How many attempts share a look at the event loop. */
const batchSize = 12;
/** How often something slow is asked again: anything is slow once on a machine that does other work. */
const triesAgain = 4;

/** Sends what is tried, holds each answer against the bounds and keeps what was not withstood. */
export class Judge {
  /** Why each test failed; nothing when it did not. */
  readonly tests = new Map<string, string[]>();
  /** Names of the targets that were attacked, without who did. */
  readonly attacked = new Set<string>();
  /** Attempts that were made, and how many there are. */
  tried = 0;
  known = 0;
  sent = 0;
  /** Delays over the bound that did not come again. */
  passing = 0;
  longest = 0;
  slowest = 0;
  #batch: Sent[] = [];
  readonly #begun = performance.now();

  constructor(
    readonly portal: Portal,
    readonly depth: Depth,
  ) {}

  /** Tries all of a target, or a sample that differs from target to target. */
  async attack(visitor: Visitor, { name, attempts }: Target): Promise<void> {
    const test = `${this.portal.engine}, ${visitor.role}: ${name}`;
    if (!this.tests.has(test)) this.tests.set(test, []);
    const all = [...attempts];
    this.known += all.length;
    for (const [index, attempt] of some(all, name, this.depth.most).entries()) {
      if (index >= this.depth.least && this.isLate) break;
      if (!this.portal.isAlive()) return;
      const each = { test, visitor, attempt };
      const large = await this.#try(each);
      this.attacked.add(name);
      this.tried += 1;
      this.#batch.push(each);
      // A large body has a bound of its own, and is not to be repeated with others.
      if (large || this.#batch.length >= batchSize) await this.look();
    }
  }

  /** Whether so much time went by that the rest is sampled more thinly. */
  get isLate(): boolean {
    return performance.now() - this.#begun > this.depth.seconds * 1000;
  }

  /** Looks how long the event loop was held, and asks again one by one when that was too long. */
  async look(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    const delay = batch.length > 0 ? await this.portal.maxDelayLength() : 0;
    if (delay === null) {
      const how = this.portal.isAlive() ? "the health check failed" : "the process ended";
      for (const each of batch) this.#fell(each, `${how} after this or what was asked beside it`);
      return;
    }
    this.longest = Math.max(this.longest, delay);
    if (delay <= bounds.delayMs) return;
    let found = false;
    for (const each of batch) found = (await this.#holds(each)) || found;
    if (!found) this.passing += 1;
  }

  /** Sends one attempt and judges its answer; returns whether its body was large. */
  async #try(each: Sent): Promise<boolean> {
    let { status, ms, size } = await this.#send(each);
    for (let again = 0; again < triesAgain && ms > bounds.answerMs; again += 1) {
      // Allowed for other work of the machine, but for nothing that the portal waits for.
      ms = Math.min(ms, (await this.#send(each)).ms / slowdown());
    }
    this.slowest = Math.max(this.slowest, ms);
    if (status >= 500) this.#fell(each, `answered ${status}`);
    if (ms > bounds.answerMs) this.#fell(each, `answered after ${Math.round(ms)} ms`);
    // Of a body that is refused unread the connection may be closed before the answer is read.
    if (status === 0 && size < bounds.largeBody) this.#fell(each, "was not answered");
    return size >= bounds.largeBody;
  }

  async #send({ visitor, attempt }: Sent): Promise<{ status: number; ms: number; size: number }> {
    const made = await attempt.make();
    this.sent += 1;
    if (Buffer.isBuffer(made)) return { ...(await sendRaw(visitor.port, made)), size: 0 };
    const size = made.body?.bytes.length ?? 0;
    const answer = await visitor.ask(made);
    if (!attempt.isImport || !leads(answer)) return { ...answer, size };
    // What was taken in is shown on the page that the answer leads to.
    const page = await visitor.get(String(answer.headers.location));
    return { status: Math.max(answer.status, page.status), ms: Math.max(answer.ms, page.ms), size };
  }

  /**
   * Whether an attempt holds the event loop for too long each time. As much counts as its thread was at
   * work: what it waits for a processor is not its own.
   */
  async #holds(each: Sent): Promise<boolean> {
    let least = Number.POSITIVE_INFINITY;
    let most: number = bounds.delayMs;
    for (let again = 0; again < triesAgain && least > most; again += 1) {
      const before = await this.portal.loop();
      const { size } = await this.#send(each);
      if (each.attempt.isImport && size >= bounds.largeBody && this.portal.engine === "pglite") {
        most = bounds.embeddedImportDelayMs;
      }
      const delay = await this.portal.maxDelayLength();
      if (delay === null) break;
      least = Math.min(least, delay, Math.round((await this.portal.loop()) - before));
    }
    if (least > most) this.#fell(each, `held the event loop for ${least} ms`);
    return least > most;
  }

  #fell({ test, attempt: { what } }: Sent, how: string): void {
    this.tests.get(test)?.push(`${what}: ${how}`);
    // At once: a run takes long, and whoever stops it has seen what fell so far.
    console.error(`${test}\n    ${what}: ${how}`);
  }
}

const leads = ({ status, headers }: Answer) =>
  status === 303 && String(headers.location).startsWith("/");
