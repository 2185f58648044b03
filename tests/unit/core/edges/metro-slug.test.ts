import { describe, expect, it } from "vitest";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { metroBySlug, metroSlug } from "@/lib/core/edges/metro-slug";

describe("metroSlug", () => {
  it("is an address of its own for each metro, which leads back to it", () => {
    const slugs = edgeMetros.map(({ metro }) => metroSlug(metro));
    expect(new Set(slugs).size).toBe(edgeMetros.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(slugs.map(metroBySlug)).toEqual([...edgeMetros]);
  });

  it("leads nowhere from other spellings", () => {
    expect(metroSlug("Hong Kong SAR")).toBe("hong-kong-sar");
    expect(metroBySlug("Hong Kong SAR")).toBeNull();
    expect(metroBySlug("hong-kong")).toBeNull();
    expect(metroBySlug("")).toBeNull();
  });
});
