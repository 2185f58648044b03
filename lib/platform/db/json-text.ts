import { randomUUID } from "node:crypto";
import { othersFirst } from "@/lib/core/steps/steps";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** UTF-16 units sent at once; Prisma copies what it sends several times, and others wait for that. */
const piece = 1_000_000;

/**
 * JSON text as a parameter of a statement. Prisma takes seconds to send some megabytes of JSON as the
 * objects it is made of; a long text goes in pieces, which the database puts together, in a statement of its
 * own: the embedded database holds the process while one runs, and the row that takes several such values
 * then only copies them. Others go first before each; by itself the embedded database lets nobody in between.
 *
 * @param tx a transaction, since the pieces go with it.
 */
export async function jsonParameter(tx: Db, text: string): Promise<Prisma.Sql> {
  if (text.length <= piece) return Prisma.sql`${text}::jsonb`;
  const name = randomUUID();
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE IF NOT EXISTS "JsonPiece" ("name" text, "at" int, "text" text)
    ON COMMIT DROP`;
  let at = 0;
  for (const part of pieces(text)) {
    await othersFirst();
    await tx.$executeRaw`INSERT INTO "JsonPiece" VALUES (${name}, ${at}, ${part})`;
    at += 1;
  }
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE IF NOT EXISTS "JsonWhole" ("name" text, "value" jsonb) ON COMMIT DROP`;
  await othersFirst();
  await tx.$executeRaw`
    INSERT INTO "JsonWhole" SELECT ${name}::text, string_agg("text", '' ORDER BY "at")::jsonb
    FROM "JsonPiece" WHERE "name" = ${name}`;
  await othersFirst();
  return Prisma.sql`(SELECT "value" FROM "JsonWhole" WHERE "name" = ${name})`;
}

/** The text in pieces, none of which ends in the middle of a character. */
export function* pieces(text: string, most = piece): Generator<string> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + most, text.length);
    if (isHighSurrogate(text.charCodeAt(to - 1)) && to < text.length) to -= 1;
    yield text.slice(from, to);
    from = to;
  }
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** Parses JSON text in a turn of its own. */
export async function parsedInTurn(text: string): Promise<unknown> {
  await othersFirst();
  return JSON.parse(text);
}
