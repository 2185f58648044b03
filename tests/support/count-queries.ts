import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";

type Queries = { query: (...given: never[]) => unknown };

/**
 * How many SQL statements some reading sends to the database of the test, whatever Prisma makes of
 * it. For work outside transactions, whose frame the engines count differently.
 */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const restore = [PGlite.prototype, Client.prototype].map((prototype) => {
    const driver = prototype as unknown as Queries;
    const { query } = driver;
    const own = Object.hasOwn(driver, "query");
    driver.query = function counted(...given) {
      count += 1;
      return query.apply(this, given);
    };
    return () => {
      if (own) driver.query = query;
      else Reflect.deleteProperty(driver, "query");
    };
  });
  try {
    await work();
    return count;
  } finally {
    for (const undo of restore) undo();
  }
}
