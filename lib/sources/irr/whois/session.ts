import { type IrrFailure, irrFailure } from "@/lib/sources/irr/failure";
import type { Asked, WhoisConnection } from "./connection";

/** A connection whose registries are chosen. */
export interface WhoisSession {
  readonly ok: true;
  readonly connection: WhoisConnection;
  /** The registries asked for that the server has, in our order. */
  readonly sources: readonly string[];
  readonly notServed: readonly string[];
  /** How the server lists them. */
  readonly listed: string | null;
}

/** The text of an answer: null for no such key, "" for nothing in it. */
export type AskedText = { ok: true; text: string | null } | IrrFailure;

/** Asks, and makes a refusal (`F`) a failure. */
export async function askText(connection: WhoisConnection, query: string): Promise<AskedText> {
  return textOf(query, await connection.ask(query));
}

export function textOf(query: string, asked: Asked): AskedText {
  if (!asked.ok) return asked;
  const { answer } = asked;
  if (answer.kind === "failed") return irrFailure("refused", `${query}: ${answer.reason}`);
  if (answer.kind === "no-key") return { ok: true, text: null };
  return { ok: true, text: answer.kind === "data" ? answer.text : "" };
}

/** Chooses one registry or several; false when one of them is not served. */
export async function chooseSources(
  connection: WhoisConnection,
  sources: readonly string[],
): Promise<{ ok: true; served: boolean } | IrrFailure> {
  const asked = await connection.ask(`!s${sources.join(",")}`);
  return asked.ok ? { ok: true, served: asked.answer.kind !== "failed" } : asked;
}

/** What the server lists as chosen, to be compared later; a refusal to list is a list too. */
async function listSources(connection: WhoisConnection): Promise<AskedText> {
  const asked = await connection.ask("!s-lc");
  if (!asked.ok) return asked;
  const { answer } = asked;
  return { ok: true, text: answer.kind === "data" ? answer.text.trim() : answer.kind };
}

/**
 * Says who we are and chooses the registries. A server refuses the whole list when it lacks one of
 * them; then those are taken that it lists.
 */
export async function beginSession(
  connection: WhoisConnection,
  wanted: readonly string[],
): Promise<WhoisSession | IrrFailure> {
  // The name is a courtesy: whoever refuses it serves us all the same.
  void connection.ask("!nPORTAL");
  const [chosen, listed] = await Promise.all([
    chooseSources(connection, wanted),
    listSources(connection),
  ]);
  if (!chosen.ok) return chosen;
  if (!listed.ok) return listed;
  const session = { ok: true as const, connection, listed: listed.text };
  const has = new Set((listed.text ?? "").toUpperCase().split(/[\s,]+/));
  if (chosen.served && listed.text !== "failed" && !wanted.every((source) => has.has(source))) {
    return irrFailure("malformed", "it lists other registries than were chosen");
  }
  if (chosen.served) return { ...session, sources: wanted, notServed: [] };
  const sources = wanted.filter((source) => has.has(source));
  const notServed = wanted.filter((source) => !has.has(source));
  if (sources.length === 0) return irrFailure("source-not-served", notServed.join(","));
  const [again, relisted] = await Promise.all([
    chooseSources(connection, sources),
    listSources(connection),
  ]);
  if (!again.ok) return again;
  if (!relisted.ok) return relisted;
  if (!again.served) return irrFailure("refused", `!s${sources.join(",")}`);
  return { ...session, listed: relisted.text, sources, notServed };
}

/**
 * Whether every answer belonged to its query: the protocol has no other sign of it. A server that
 * answered one too many, or anything at all, does not list the registries where it should.
 */
export async function isInStep(session: WhoisSession): Promise<true | IrrFailure> {
  const [chosen, listed] = await Promise.all([
    chooseSources(session.connection, session.sources),
    listSources(session.connection),
  ]);
  if (!chosen.ok) return chosen;
  if (!listed.ok) return listed;
  return listed.text === session.listed || irrFailure("malformed", "answers out of step");
}
