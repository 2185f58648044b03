/** Whether a customer's ASPA lists a provider: "none" when the customer has no ASPA. */
export type Authorisation = "yes" | "no" | "none";

/**
 * Who named which providers (the ASPA profile): the union over all objects of a customer. AS0
 * beside others says nothing; alone it says that there are none.
 */
export class AspaTable {
  private readonly providers = new Map<number, Set<number>>();

  add(customer: number, providers: readonly number[]): void {
    const known = this.providers.get(customer) ?? new Set();
    this.providers.set(customer, known);
    for (const provider of providers) if (provider !== 0) known.add(provider);
  }

  /** How many customers have an ASPA. */
  get size(): number {
    return this.providers.size;
  }

  /** All customers, in the order they came. */
  customers(): IterableIterator<number> {
    return this.providers.keys();
  }

  /** The providers of a customer, ascending; null when it has no ASPA. */
  providersOf(customer: number): readonly number[] | null {
    const known = this.providers.get(customer);
    return known === undefined ? null : [...known].sort((a, b) => a - b);
  }

  authorised(customer: number, provider: number): Authorisation {
    const known = this.providers.get(customer);
    if (known === undefined) return "none";
    return known.has(provider) ? "yes" : "no";
  }
}
