import "./environment";
import { orExit } from "./exit-on-error";
import { build } from "./portal/build";
import { ensureClient } from "./portal/client";

await orExit(async () => {
  await ensureClient();
  await build();
});
