import "./environment";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { env } from "@/lib/platform/env/env";
import { adminSentences } from "./admin-sentences";
import { exitOnError } from "./exit-on-error";
import { ensureClient } from "./portal/client";

const usage =
  "Usage: npm run admin:create -- --email ada@peering.example --name 'Ada Lin' [--password-stdin]";

/** `npm run admin:create` makes an admin, or an account that exists one; see `usage`. */
await exitOnError(async () => {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  await ensureClient();
  // Loaded only now: these need Prisma's client.
  const { migrate } = await import("@/lib/platform/db/migrate");
  const { closeDb, db } = await import("@/lib/platform/db/client");
  const { createAdmin } = await import("@/lib/accounts/people/create-admin");
  await migrate(env());
  const password = values["password-stdin"]
    ? (await text(process.stdin)).replace(/\r?\n$/, "")
    : null;
  const result = await createAdmin(db(), {
    email: values.email ?? "",
    name: values.name ?? "",
    password,
    now: new Date(),
  });
  await closeDb();
  if (!result.ok) throw new Error(`${adminSentences[result.code]}\n${usage}`);
  console.log(
    result.path
      ? `${result.email} is an admin. Choose the password within an hour at ${env().publicUrl}${result.path}`
      : `${result.email} is an admin.`,
  );
});
process.exit(0);
