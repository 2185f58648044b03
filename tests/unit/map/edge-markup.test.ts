import { describe, expect, it } from "vitest";
import { edgeMarkup } from "@/components/map/edge-markup";
import { worldView } from "@/components/map/map-view";

const taipei = { metro: "Taipei", latitude: 25.05, longitude: 121.53 };
const markup = (
  ...given: Parameters<typeof edgeMarkup> extends [unknown, ...infer Rest] ? Rest : never
) => edgeMarkup(worldView(), ...given);

describe("edgeMarkup", () => {
  it("draws a disc a metro, a link where it has an address, and its name at each width", () => {
    const drawn = markup(
      [{ ...taipei, href: "/partners/metros/taipei", label: "Taipei: 2" }],
      null,
    );
    expect(
      drawn.match(/<a href="\/partners\/metros\/taipei" aria-label="Taipei: 2"/g),
    ).toHaveLength(1);
    expect(drawn.match(/>Taipei<\/text>/g)).toHaveLength(3);
    expect(markup([taipei], null)).not.toContain("<a ");
  });

  it("draws no text as markup, whatever a place is called", () => {
    const name = `"><script>alert('&')</script>`;
    const drawn = markup([{ ...taipei, metro: name, href: name, label: name }], {
      ...taipei,
      name,
    });
    expect(drawn).not.toContain("<script");
    expect(drawn.match(/<(?!\/?(a|g|title|circle|path|text)\b)/g)).toBeNull();
    expect(drawn).toContain("&#34;&#62;&#60;script");
  });

  it("draws the metro with most the largest, however many there are", () => {
    const radius = (count: number, most: number) => {
      const far = { ...taipei, metro: "Oslo", latitude: 59, longitude: 10, count: most };
      const drawn = markup([{ ...taipei, count }, far], null);
      return [...drawn.matchAll(/<circle r="([\d.]+)" class="[^"]*mark/g)].map(([, r]) =>
        Number(r),
      );
    };
    expect(radius(1, 4)).toEqual([7.6, 5.8]);
    expect(radius(100, 400)).toEqual([13, 8.5]);
  });
});
