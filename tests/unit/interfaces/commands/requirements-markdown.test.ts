import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { requirementsMarkdown } from "@/lib/interfaces/commands/requirements-markdown";

it("docs/requirements.md is what the rules say: npm run docs:requirements", () => {
  const file = new URL("../../../../docs/requirements.md", import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(requirementsMarkdown());
});
