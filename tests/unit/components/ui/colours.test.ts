import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const colours = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((match) => [
    match[1] ?? "",
    { light: match[2] ?? "", dark: match[3] ?? "" },
  ]),
);

/** Relative luminance of a colour such as #0b5d76 (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: "light" | "dark"): number {
  const [first, second] = [colours.get(a), colours.get(b)];
  if (!first || !second) throw new Error(`No colour ${first ? b : a}`);
  const [high = 0, low = 0] = [luminance(first[theme]), luminance(second[theme])].sort(
    (x, y) => y - x,
  );
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["canvas", "surface", "sunken"];
const statuses = ["fail", "unknown", "warn", "pass"];
const text: [string, string][] = [
  ...["ink", "muted", "accent", "accent-strong", ...statuses].flatMap((colour) =>
    surfaces.map((surface): [string, string] => [colour, surface]),
  ),
  ...["accent", ...statuses].flatMap((colour): [string, string][] => [
    [colour, `${colour}-soft`],
    ["ink", `${colour}-soft`],
    ["muted", `${colour}-soft`],
    ["accent", `${colour}-soft`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
];

describe.each(["light", "dark"] as const)("colours in the %s theme", (theme) => {
  it.each(text)("%s on %s can be read", (colour, surface) => {
    expect(contrast(colour, surface, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(surfaces)("borders of controls can be seen on %s", (surface) => {
    expect(contrast("line-strong", surface, theme)).toBeGreaterThanOrEqual(3);
  });
});
