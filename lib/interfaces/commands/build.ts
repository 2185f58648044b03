import "./environment";
import { exitOnError } from "./exit-on-error";
import { build } from "./portal/build";
import { ensureClient } from "./portal/client";

await exitOnError(async () => {
  await ensureClient();
  await build();
});
