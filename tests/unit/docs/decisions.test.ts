import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = "docs/decisions";
const index = readFileSync(`${folder}/README.md`, "utf8");
const records = readdirSync(folder).filter((file) => file !== "README.md");

it.each(records)("record %s has a heading of the one style and a row in the index", (file) => {
  const number = file.slice(0, 3);
  const [heading = ""] = readFileSync(`${folder}/${file}`, "utf8").split("\n");
  const title = new RegExp(`^# ${number} (.+)$`).exec(heading)?.[1];
  expect(title, heading).toBeDefined();
  expect(index).toContain(`| ${number} | [${title}](${file})`);
});

it("no number is given twice", () => {
  const numbers = records.map((file) => file.slice(0, 3));
  expect(new Set(numbers).size).toBe(numbers.length);
});
