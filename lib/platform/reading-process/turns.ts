/** Who waits for their turn, and for what. */
interface Waiting<T> {
  who: string;
  start: () => void;
  refuse: (answer: T) => void;
}

/**
 * One job at a time, in an order that is fair by person: of those who wait the next is who had a turn
 * longest ago, or never. When too many wait, the last of whoever has most waiting is refused, so that
 * nobody fills the line by themselves.
 */
export class Turns<T> {
  private running = false;
  private readonly waiting: Waiting<T>[] = [];
  /** Who had a turn lately, the latest last. */
  private readonly served = new Set<string>();

  /** @param refused what those are told who find no place. */
  constructor(
    private readonly most: number,
    private readonly refused: T,
  ) {}

  async take(who: string, work: () => Promise<T>): Promise<T> {
    if (this.running) {
      const refusal = await this.turn(who);
      if (refusal) return refusal.answer;
    }
    this.running = true;
    this.note(who);
    return work().finally(() => this.next());
  }

  /** Waits for the turn; what is returned stands in its place. */
  private turn(who: string): Promise<{ answer: T } | null> {
    return new Promise((settle) => {
      this.waiting.push({
        who,
        start: () => settle(null),
        refuse: (answer) => settle({ answer }),
      });
      if (this.waiting.length <= this.most) return;
      const last = this.lastOfGreediest();
      if (last) this.leave(last).refuse(this.refused);
    });
  }

  private next(): void {
    const order = [...this.served];
    const since = ({ who }: Waiting<T>) => order.indexOf(who);
    const [first] = this.waiting.toSorted((a, b) => since(a) - since(b));
    if (first) this.leave(first).start();
    else this.running = false;
  }

  private lastOfGreediest(): Waiting<T> | undefined {
    const waits = (name: string) => this.waiting.filter(({ who }) => who === name).length;
    const names = this.waiting.map(({ who }) => who);
    const most = Math.max(...names.map(waits));
    return this.waiting.findLast(({ who }) => waits(who) === most);
  }

  private leave(one: Waiting<T>): Waiting<T> {
    this.waiting.splice(this.waiting.indexOf(one), 1);
    return one;
  }

  private note(who: string): void {
    this.served.delete(who);
    this.served.add(who);
    if (this.served.size <= maxNames) return;
    const [oldest] = this.served;
    if (oldest !== undefined) this.served.delete(oldest);
  }
}

/** Names remembered; who has waited longer than that many others is as one who never had a turn. */
const maxNames = 1000;
