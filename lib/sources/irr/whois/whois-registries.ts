import { judgeRoute, type RegisteredRoute } from "@/lib/core/routing/irr/judge-route";
import { RpslReader } from "@/lib/core/routing/irr/rpsl-reader";
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
import { WhoisConnection, type WhoisLimits, whoisLimits } from "./connection";
import { expandOverWhois } from "./expand";
import { prefixesOverWhois } from "./prefixes";
import { askText, beginSession, isInStep, type WhoisSession } from "./session";
import { Slots } from "./slots";

export interface WhoisServer {
  readonly host: string;
  readonly port: number;
  /** Registries in order, upper case: `RIPE`, `RADB`. */
  readonly sources: readonly string[];
}

const connections = 2;
/** How long a server that answered `F` is left alone (ours). */
const pauseMs = 60_000;

function routesIn(text: string): RegisteredRoute[] {
  const reader = new RpslReader();
  return [...reader.write(text), ...reader.end()].flatMap((object) =>
    object.class === "route" || object.class === "route6" ? [object] : [],
  );
}

/**
 * A server of the IRRd protocol (RADB's, NTT's; section 4.3 of the routing catalogue). At most two
 * connections are open; after a refusal the server is left alone for a minute.
 */
export class WhoisRegistries implements RouteRegistries {
  private readonly slots = new Slots(connections);
  private pausedUntil = 0;

  constructor(
    private readonly server: WhoisServer,
    private readonly limits: WhoisLimits = whoisLimits,
  ) {}

  expand(asked: SetReference): Promise<IrrAnswer<ExpandedAsSet> | IrrFailure> {
    return this.inSession(async (session) => {
      const expanded = await expandOverWhois(session, asked);
      if (!expanded.ok) return expanded;
      const { expansion, unserved } = expanded;
      const asns = expansion.truncated ? [] : expansion.asns;
      const prefixes = await prefixesOverWhois(session, asns);
      if (!prefixes.ok) return prefixes;
      const { v4, v6 } = prefixes;
      return { ok: true, value: { ...expansion, v4, v6 }, alsoNotServed: unserved };
    });
  }

  judge(questions: readonly RouteQuestion[]) {
    return this.inSession(async (session) => {
      const judged = await Promise.all(
        questions.map(async ({ prefix, origin }) => {
          const asked = await askText(session.connection, `!r${formatPrefix(prefix)},L`);
          if (!asked.ok) return asked;
          const routes = routesIn(asked.text ?? "");
          return { ok: true as const, value: judgeRoute(prefix, origin, routes, session.sources) };
        }),
      );
      const failure = judged.find((each) => !each.ok);
      if (failure && !failure.ok) return failure;
      return { ok: true, value: judged.flatMap((each) => (each.ok ? [each.value] : [])) };
    });
  }

  originObjects(asn: number): Promise<IrrAnswer<OriginObjects> | IrrFailure> {
    return this.inSession(async ({ connection }) => {
      const [autNum, v4, v6] = await Promise.all([
        askText(connection, `!maut-num,AS${asn}`),
        askText(connection, `!gAS${asn}`),
        askText(connection, `!6AS${asn}`),
      ]);
      if (!autNum.ok) return autNum;
      if (!v4.ok) return v4;
      if (!v6.ok) return v6;
      return { ok: true, value: { autNum: !!autNum.text, routes: !!v4.text || !!v6.text } };
    });
  }

  /** Opens a connection for one piece of work, when there is room, and closes it. */
  private async inSession<T>(
    work: (
      session: WhoisSession,
    ) => Promise<{ ok: true; value: T; alsoNotServed?: readonly string[] } | IrrFailure>,
  ): Promise<IrrAnswer<T> | IrrFailure> {
    await this.slots.take();
    try {
      if (Date.now() < this.pausedUntil) return irrFailure("paused");
      const connection = new WhoisConnection(this.server, this.limits);
      try {
        const session = await beginSession(connection, this.server.sources);
        if (!session.ok) return this.failed(session);
        const done = await work(session);
        if (!done.ok) return this.failed(done);
        const inStep = await isInStep(session);
        if (inStep !== true) return this.failed(inStep);
        const notServed = [...session.notServed, ...(done.alsoNotServed ?? [])];
        return { ok: true, value: done.value, sources: session.sources, notServed };
      } finally {
        await connection.close();
      }
    } finally {
      this.slots.give();
    }
  }

  private failed(failure: IrrFailure): IrrFailure {
    if (failure.code === "refused") this.pausedUntil = Date.now() + pauseMs;
    return failure;
  }
}
