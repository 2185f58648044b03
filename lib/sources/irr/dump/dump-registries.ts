import type { IrrDatabase } from "@/lib/core/routing/irr/irr-database";
import { judgeRoute, type RouteJudgement } from "@/lib/core/routing/irr/judge-route";
import type { SetReference } from "@/lib/core/routing/irr/set-reference";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { type IrrFailure, irrFailure } from "@/lib/sources/irr/failure";
import type {
  ExpandedAsSet,
  IrrAnswer,
  OriginObjects,
  RouteQuestion,
  RouteRegistries,
} from "@/lib/sources/irr/route-registries";

/** Registries from RPSL dumps. `take` puts a newer copy in place, in one step. */
export class DumpRegistries implements RouteRegistries {
  /**
   * @param database what `loadDump` read; null until there is one, and every answer is unknown
   * @param wanted registries in order; null takes those of the dumps as they come
   */
  constructor(
    private database: IrrDatabase | null,
    private readonly wanted: readonly string[] | null = null,
  ) {}

  take(database: IrrDatabase): void {
    this.database = database;
  }

  async expand(asked: SetReference): Promise<IrrAnswer<ExpandedAsSet> | IrrFailure> {
    return this.answer((database, sources) => {
      const expansion = database.expand(asked, sources);
      const asns = new Set(expansion.truncated ? [] : expansion.asns);
      const of = (family: 4 | 6) =>
        database.routes.prefixesOf(asns, sources, family).map(formatPrefix);
      return { ...expansion, v4: of(4), v6: of(6) };
    });
  }

  async judge(
    questions: readonly RouteQuestion[],
  ): Promise<IrrAnswer<RouteJudgement[]> | IrrFailure> {
    return this.answer((database, sources) =>
      questions.map(({ prefix, origin }) =>
        judgeRoute(prefix, origin, database.routes.covering(prefix, sources), sources),
      ),
    );
  }

  async originObjects(asn: number): Promise<IrrAnswer<OriginObjects> | IrrFailure> {
    return this.answer((database, sources) => {
      const origin = new Set([asn]);
      const has = (family: 4 | 6) => database.routes.prefixesOf(origin, sources, family).length > 0;
      return {
        autNum: database.autNumSources(asn).some((source) => sources.includes(source)),
        routes: has(4) || has(6),
      };
    });
  }

  private answer<T>(
    work: (database: IrrDatabase, sources: readonly string[]) => T,
  ): IrrAnswer<T> | IrrFailure {
    const { database } = this;
    if (database === null) return irrFailure("unreadable", "no dump has been read yet");
    const wanted = this.wanted ?? database.sources;
    const sources = wanted.filter((source) => database.sources.includes(source));
    const notServed = wanted.filter((source) => !database.sources.includes(source));
    if (sources.length === 0) return irrFailure("source-not-served", notServed.join(","));
    return { ok: true, value: work(database, sources), sources, notServed };
  }
}
