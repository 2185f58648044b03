import { Prisma } from "@/lib/platform/db/generated/client";
import type words from "@/lib/platform/i18n/messages/en/exports.json";

/**
 * What a cell holds: a date is YYYY-MM-DD, an instant is ISO 8601 in UTC with milliseconds, a list
 * holds texts; any may be null. The value of `json` is whatever was kept.
 */
export type ColumnType = "text" | "number" | "date" | "instant" | "boolean" | "list" | "json";

export type Cell = unknown;
export type Row = readonly Cell[];

/** A column's name in every file. Programs read it: it is stable, and the same thing in each set. */
export type ColumnKey = keyof (typeof words)["columns"];

/** Where a value comes from; the namespace `exports` has words for each. */
export type ColumnSource = keyof (typeof words)["sources"];

export type Column = {
  key: ColumnKey;
  type: ColumnType;
  source: ColumnSource;
  /** Gives the value as JSON has it. */
  sql: Prisma.Sql;
  /** Left out unless it is chosen. */
  onRequest?: true;
};

/** A column of the database's `timestamp` as the day it is in, UTC. */
export const day = (name: string): Prisma.Sql => Prisma.raw(`to_char(${name}, 'YYYY-MM-DD')`);

/** A column of the database's `timestamp` as an instant. */
export const instant = (name: string): Prisma.Sql =>
  Prisma.raw(`to_char(${name}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** A column as it is. */
export const plain = (name: string): Prisma.Sql => Prisma.raw(name);
