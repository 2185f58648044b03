import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("no field has a placeholder: it was taken for a value that stands there already", () => {
  const files = ["components", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => /\splaceholder=/.test(readFileSync(file, "utf8")))).toEqual([]);
});
