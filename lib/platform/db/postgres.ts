import { PrismaPg } from "@prisma/adapter-pg";
import { withoutDetail } from "./without-detail";

/** Prisma's way to a PostgreSQL server; connects with its first query. */
export function postgresAdapter(connectionString: string): PrismaPg {
  const factory = new PrismaPg({ connectionString });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    // The adapter cuts scripts at each semicolon, those inside a function's body too.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return withoutDetail(adapter);
  };
  return factory;
}
