import {
  type AsSetExpansion,
  Expansion,
  type ExpansionLimits,
  expansionLimits,
  type FoundSet,
} from "./expand-as-set";
import { RouteTable } from "./route-table";
import type { AsSetObject, AutNumObject, RpslObject } from "./rpsl-objects";
import { formatSetReference, type SetReference } from "./set-reference";

/** Objects of any number of registries, in memory; a set that a registry gives again replaces its own. */
export class IrrDatabase {
  readonly routes = new RouteTable();
  private readonly sourcesSeen = new Set<string>();
  /** Name of a set -> source -> the set. */
  private readonly sets = new Map<string, Map<string, AsSetObject>>();
  /** Reference of a set -> the aut-nums that say they are members of it. */
  private readonly byReference = new Map<string, AutNumObject[]>();
  private readonly autNums = new Map<number, Set<string>>();

  add(object: RpslObject): void {
    this.sourcesSeen.add(object.source);
    if (object.class === "as-set") this.addSet(object);
    else if (object.class === "aut-num") this.addAutNum(object);
    else this.routes.add(object);
  }

  /** The registries that objects came from, in the order they first came. */
  get sources(): readonly string[] {
    return [...this.sourcesSeen];
  }

  /** Registries that have an aut-num object of an ASN. */
  autNumSources(asn: number): readonly string[] {
    return [...(this.autNums.get(asn) ?? [])];
  }

  /**
   * Expands an as-set (section 3.6 of the routing catalogue).
   *
   * @param sources registries in order; a member that names a registry is looked up there, whether
   * it is among them or not, as `bgpq4` does
   */
  expand(
    asked: SetReference,
    sources: readonly string[] = this.sources,
    limits: ExpansionLimits = expansionLimits,
  ): AsSetExpansion {
    const expansion = new Expansion(asked, limits);
    while (expansion.wanted.length > 0) {
      expansion.answer((reference) => this.find(reference, sources));
    }
    return expansion.result();
  }

  /** The sets a reference may mean, in the order of the registries; members by reference included. */
  find(reference: SetReference, sources: readonly string[]): FoundSet[] {
    const copies = this.sets.get(reference.name);
    if (copies === undefined) return [];
    const asked = reference.source === null ? sources : [reference.source];
    return asked.flatMap((source) => {
      const set = copies.get(source);
      return set === undefined ? [] : [this.withReferring(set, sources)];
    });
  }

  /** Adds the ASNs that joined by `member-of` under a maintainer the set names. */
  private withReferring(set: AsSetObject, sources: readonly string[]): FoundSet {
    if (set.mbrsByRef.length === 0) return set;
    const allowed = new Set(set.mbrsByRef);
    const { source, name } = set;
    const referring = [
      ...(this.byReference.get(name) ?? []),
      ...(this.byReference.get(formatSetReference(set)) ?? []),
    ].filter(
      (each) =>
        (each.source === source || sources.includes(each.source)) &&
        (allowed.has("ANY") || each.maintainers.some((name) => allowed.has(name))),
    );
    return {
      source,
      name,
      asns: [...set.asns, ...referring.map((each) => each.asn)],
      sets: set.sets,
    };
  }

  private addSet(set: AsSetObject): void {
    const copies = this.sets.get(set.name) ?? new Map<string, AsSetObject>();
    copies.set(set.source, set);
    this.sets.set(set.name, copies);
  }

  private addAutNum(object: AutNumObject): void {
    const sources = this.autNums.get(object.asn) ?? new Set<string>();
    this.autNums.set(object.asn, sources.add(object.source));
    for (const set of object.memberOf) {
      const others = this.byReference.get(set);
      if (others) others.push(object);
      else this.byReference.set(set, [object]);
    }
  }
}
