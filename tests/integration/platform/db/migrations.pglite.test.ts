import { expect, it } from "vitest";
import { EmbeddedAdapterFactory } from "@/lib/platform/db/embedded";
import { openSchemaEngine } from "@/lib/platform/db/schema-engine";

it("leads all the way to the schema", async () => {
  const engine = await openSchemaEngine(new EmbeddedAdapterFactory(null));
  expect(await engine.diffToSchema()).toBe("");
  await engine.close();
}, 120_000);
