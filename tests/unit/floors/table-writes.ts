import { readdirSync, readFileSync } from "node:fs";
import { sourcesIn } from "./imports";

/** Models of the schema, and of each relation field's name the models it may lead to. */
export function readModels(): { models: string[]; relations: Map<string, string[]> } {
  const schema = readdirSync("prisma/schema")
    .map((file) => readFileSync(`prisma/schema/${file}`, "utf8"))
    .join("\n");
  const models = [...schema.matchAll(/^model (\w+) \{/gm)].map(([, name = ""]) => name);
  const relations = new Map<string, string[]>();
  for (const [, field = "", type = ""] of schema.matchAll(
    /^ {2}(\w+)\s+([A-Z]\w*)(?:\[\]|\?)?/gm,
  )) {
    if (models.includes(type)) relations.set(field, [...(relations.get(field) ?? []), type]);
  }
  return { models, relations };
}

const operation =
  "(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)";
const called = new RegExp(`\\.(\\w+)\\s*\\.${operation}\\(`, "g");
const nested = new RegExp(`\\b(\\w+):\\s*\\{\\s*(?:${operation}|connectOrCreate|set):`, "g");
const sql = /\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?)\s+"(\w+)"/g;

/** Tables that a source text writes: by Prisma's calls, by writes nested in them, and by SQL. */
export function tablesWritten(text: string, { models, relations }: ReturnType<typeof readModels>) {
  const byDelegate = new Map(models.map((name) => [name[0]?.toLowerCase() + name.slice(1), name]));
  const direct = [...text.matchAll(called)].map(([, name = ""]) => byDelegate.get(name));
  const inside = [...text.matchAll(nested)].flatMap(([, name = ""]) => relations.get(name) ?? []);
  const raw = [...text.matchAll(sql)].map(([, name = ""]) => name);
  const found = [...direct, ...inside, ...raw];
  return new Set(found.filter((name) => name !== undefined && models.includes(name)));
}

/** By table: the rooms of `lib/`, and whatever lies outside it, with a file that writes it. */
export function writersOfTables(): Map<string, Set<string>> {
  const schema = readModels();
  const writers = new Map(schema.models.map((name) => [name, new Set<string>()]));
  for (const file of sourcesIn("app", "components", "lib", "prisma")) {
    const room = file.startsWith("lib/") ? file.split("/").slice(1, 3).join("/") : file;
    for (const table of tablesWritten(readFileSync(file, "utf8"), schema)) {
      writers.get(table as string)?.add(room);
    }
  }
  return writers;
}
