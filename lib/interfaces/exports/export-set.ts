import type { Permission } from "@/lib/accounts/permissions/permissions";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Column } from "./column";

/** Filters by the names they have in the address of the page on which one filters. */
export type Filters = Readonly<Record<string, string>>;

/** A filter as a form shows it. */
export type FilterField =
  | { name: string; kind: "text" | "day" | "hidden" }
  | { name: string; kind: "choice"; values: readonly string[]; words: ChoiceWords };

/** Whose words say what a choice means. */
export type ChoiceWords =
  | "regions"
  | "countries"
  | "markets"
  | "metros"
  | "types"
  | "states"
  | "verdicts"
  | "actions"
  | "waiverStates";

export const setNames = [
  "partners",
  "locations",
  "connections",
  "contacts",
  "applications",
  "waivers",
  "audit",
] as const;
export type SetName = (typeof setNames)[number];

/** A list that can be exported: one statement, of which the columns choose what it gives. */
export type ExportSet = {
  name: SetName;
  /** What one needs beside the permission to export. */
  permission: Permission;
  /** Whether it says how to reach people: left out unless asked for. */
  contacts: boolean;
  columns: readonly Column[];
  filterFields: readonly FilterField[];
  /** Reads filters as the page on screen reads them; what makes no sense there is not in the answer. */
  readFilters: (given: Filters) => Filters | Promise<Filters>;
  /** Conditions that all hold, of filters that were read. */
  conditions: (filters: Filters, db: Db) => Prisma.Sql[] | Promise<Prisma.Sql[]>;
  /** What is counted and read. */
  from: Prisma.Sql;
  /** What the columns need beside it; adds and takes away no row. */
  joins?: Prisma.Sql;
  order: Prisma.Sql;
};
