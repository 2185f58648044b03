import { RecentTurns } from "./recent-turns";

/** Who asks for a turn. */
export interface Asker {
  /** Where from: a network address, or a browser that is known. */
  from: string;
  /** Somebody who has shown before who they are; served before strangers. */
  known: boolean;
}

/** Turns by which those who are known are ahead of strangers: with more, they wait among them. */
const headStart = 10;

interface Turn extends Asker {
  since: number;
  /** Ends the waiting: true for a turn, false when none comes. */
  settle: (entered: boolean) => void;
}

interface Size {
  /** Turns at the same time. */
  places: number;
  /** Most that wait. */
  maxWaiting: number;
  /** The longest that one waits, in milliseconds. */
  patience: number;
}

/**
 * Lets so many in at a time. The others wait, and of those the one enters who is known, or else has had
 * the fewest turns lately: whoever floods waits behind everybody else, from however many addresses. Of
 * those who had as many the last to come is the next: in a flood from fresh addresses the first to come
 * wait too long already. When too many wait, the one who would be last is refused.
 */
export class FairGate {
  private running = 0;
  private readonly waiting: Turn[] = [];
  private readonly recent = new RecentTurns();

  constructor(readonly size: Size) {}

  /** Does the work when its turn comes; false when it does not come. */
  async through(asker: Asker, work: () => Promise<void>): Promise<boolean> {
    if (!(await this.enter(asker))) return false;
    try {
      await work();
      return true;
    } finally {
      this.next();
    }
  }

  private enter(asker: Asker): Promise<boolean> | true {
    const now = performance.now();
    if (this.running < this.size.places) {
      this.running += 1;
      this.recent.count(asker.from, now);
      return true;
    }
    return new Promise((settle) => {
      this.waiting.push({ ...asker, since: now, settle });
      if (this.waiting.length > this.size.maxWaiting) this.drop(this.inOrder(now).at(-1));
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
    this.recent.count(first.from, now);
    first.settle(true);
  }

  private drop(turn: Turn | undefined): void {
    if (!turn) return;
    this.waiting.splice(this.waiting.indexOf(turn), 1);
    turn.settle(false);
  }

  /** Those who wait, the next first. Turns that the same asker waits for already count as had. */
  private inOrder(now: number): Turn[] {
    const ahead = new Map<string, number>();
    return this.waiting
      .map((turn) => {
        const before = ahead.get(turn.from) ?? 0;
        ahead.set(turn.from, before + 1);
        const had = before + this.recent.of(turn.from, now);
        return { turn, share: turn.known ? had - headStart : had };
      })
      .sort((a, b) => a.share - b.share || b.turn.since - a.turn.since)
      .map(({ turn }) => turn);
  }
}
