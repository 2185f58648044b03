import { type IrrFailure, irrFailure } from "../failure";
import type { WhoisConnection } from "./connection";

/** A connection whose registries are chosen. */
export interface WhoisSession {
  readonly ok: true;
  readonly connection: WhoisConnection;
  /** The registries asked for that the server has, in our order. */
  readonly sources: readonly string[];
  readonly notServed: readonly string[];
}

/** The text of an answer: null for no such key, "" for nothing in it. */
export type AskedText = { ok: true; text: string | null } | IrrFailure;

/** Asks, and makes a refusal (`F`) a failure. */
export async function askText(connection: WhoisConnection, query: string): Promise<AskedText> {
  const asked = await connection.ask(query);
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

/**
 * Says who we are and chooses the registries. A server refuses the whole list when it lacks one of
 * them; it is then asked what it has.
 */
export async function beginSession(
  connection: WhoisConnection,
  wanted: readonly string[],
): Promise<WhoisSession | IrrFailure> {
  // The name is a courtesy: whoever refuses it serves us all the same.
  void connection.ask("!nPORTAL");
  const chosen = await chooseSources(connection, wanted);
  if (!chosen.ok) return chosen;
  if (chosen.served) return { ok: true, connection, sources: wanted, notServed: [] };
  const listed = await askText(connection, "!s-lc");
  if (!listed.ok) return listed;
  const has = new Set(
    (listed.text ?? "")
      .trim()
      .toUpperCase()
      .split(/[\s,]+/),
  );
  const sources = wanted.filter((source) => has.has(source));
  const notServed = wanted.filter((source) => !has.has(source));
  if (sources.length === 0) return irrFailure("source-not-served", notServed.join(","));
  const again = await chooseSources(connection, sources);
  if (!again.ok) return again;
  if (!again.served) return irrFailure("refused", `!s${sources.join(",")}`);
  return { ok: true, connection, sources, notServed };
}
