import type { SqlDriverAdapter, SqlQueryable } from "@prisma/driver-adapter-utils";

/**
 * The same adapter, whose errors lack PostgreSQL's `detail` and `hint`: for a broken constraint they
 * hold the whole row ("Failing row contains …"), and what is thrown comes into the log.
 */
export function withoutDetail<T extends SqlDriverAdapter>(adapter: T): T {
  quieten(adapter);
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (...how) => {
    const transaction = await start(...how);
    quieten(transaction);
    return transaction;
  };
  return adapter;
}

function quieten(queryable: SqlQueryable): void {
  const { queryRaw, executeRaw } = queryable;
  queryable.queryRaw = (query) => queryRaw.call(queryable, query).catch(rethrow);
  queryable.executeRaw = (query) => executeRaw.call(queryable, query).catch(rethrow);
}

function rethrow(error: unknown): never {
  const cause = (error as { cause?: unknown } | null)?.cause;
  if (typeof cause === "object" && cause !== null) {
    if ("detail" in cause) cause.detail = undefined;
    if ("hint" in cause) cause.hint = undefined;
  }
  throw error;
}
