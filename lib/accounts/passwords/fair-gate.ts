import { RecentTurns } from "./recent-turns";

/** Who asks for a turn. */
export interface Asker {
  /** Where from: a network address, or a person or device that is known. */
  from: string;
  /** The account it is about, in which all who ask about it share. */
  account?: string;
  /** Somebody who has shown before who they are; served before strangers. */
  known: boolean;
}

/** Too many ask, and others have had fewer turns. */
export class GateBusyError extends Error {
  constructor() {
    super("Too many ask at the moment.");
    this.name = "GateBusyError";
  }
}

interface Turn extends Asker {
  since: number;
  enter: () => void;
  refuse: (error: GateBusyError) => void;
}

interface Size {
  /** Turns at the same time. */
  places: number;
  /** Most that wait. */
  mostWaiting: number;
  /** The longest that one waits, in milliseconds. */
  patience: number;
}

/**
 * Lets so many in at a time. The others wait, and of those the one enters who is known, or else has had
 * the fewest turns lately by address and account: whoever floods waits behind everybody else, from
 * however many addresses. When too many wait, the one who would be last is refused.
 */
export class FairGate {
  private running = 0;
  private readonly waiting: Turn[] = [];
  private readonly recent = new RecentTurns();

  constructor(readonly size: Size) {}

  /** @throws GateBusyError when the turn does not come. */
  async through<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
    await this.enter(asker);
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  /** Takes back that somebody had a turn: whoever is who they say does not count as flooding. */
  forgive(asker: Asker): void {
    for (const name of namesOf(asker)) this.recent.forgive(name, performance.now());
  }

  private enter(asker: Asker): Promise<void> | void {
    const now = performance.now();
    if (this.running < this.size.places) {
      this.running += 1;
      this.count(asker, now);
      return;
    }
    return new Promise((enter, refuse) => {
      this.waiting.push({ ...asker, since: now, enter, refuse });
      if (this.waiting.length > this.size.mostWaiting) this.refuseLast(now);
    });
  }

  /** Whoever leaves hands over the place, so the count stays. */
  private next(): void {
    const now = performance.now();
    for (const turn of this.waiting.filter(({ since }) => now - since > this.size.patience)) {
      this.drop(turn);
    }
    const [first] = this.inOrder(now);
    if (!first) {
      this.running -= 1;
      return;
    }
    this.waiting.splice(this.waiting.indexOf(first), 1);
    this.count(first, now);
    first.enter();
  }

  private refuseLast(now: number): void {
    const last = this.inOrder(now).at(-1);
    if (last) this.drop(last);
  }

  private drop(turn: Turn): void {
    this.waiting.splice(this.waiting.indexOf(turn), 1);
    turn.refuse(new GateBusyError());
  }

  private count(asker: Asker, now: number): void {
    for (const name of namesOf(asker)) this.recent.count(name, now);
  }

  /** Those who wait, the next first. Turns that the same asker waits for already count as had. */
  private inOrder(now: number): Turn[] {
    const ahead = new Map<string, number>();
    const had = (name: string) => {
      const before = ahead.get(name) ?? 0;
      ahead.set(name, before + 1);
      return before + this.recent.of(name, now);
    };
    return this.waiting
      .map((turn) => ({ turn, share: Math.max(...namesOf(turn).map(had)) }))
      .sort(
        (a, b) =>
          Number(b.turn.known) - Number(a.turn.known) ||
          a.share - b.share ||
          a.turn.since - b.turn.since,
      )
      .map(({ turn }) => turn);
  }
}

/** Under what somebody's turns are counted. */
const namesOf = ({ from, account }: Asker): string[] =>
  account === undefined ? [from] : [from, `account ${account}`];
