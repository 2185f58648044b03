import { beforeEach, describe, expect, it } from "vitest";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import {
  pagesXml,
  partnersInPart,
  sitemapParts,
  sitemapPaths,
} from "@/lib/partnership/partners/sitemap";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

beforeEach(clearDatabase);

/** Lists partners straight in the table. */
const fill = (count: number) =>
  db().$executeRaw`
    INSERT INTO "Partner" ("id", "slug", "name")
    SELECT 'p' || n, 'p' || n, 'Partner ' || n FROM generate_series(1, ${count}::int) AS n`;

describe("the sitemap", () => {
  it("has a part of fixed pages and one of partners, also while there are none", async () => {
    expect(await sitemapParts(db())).toEqual(["pages", "partners-1"]);
    expect(await sitemapPaths(db(), "partners-1")).toEqual([]);
    const pages = (await sitemapPaths(db(), "pages")) ?? [];
    expect(pages).toContain("/partners");
    const metros = pages.filter((path) => path.startsWith("/partners/metros/"));
    expect(metros).toHaveLength(edgeMetros.length);
  });

  it("holds every partner once, in parts below 50,000 addresses", async () => {
    await fill(partnersInPart + 1);
    const parts = await sitemapParts(db());
    expect(parts).toEqual(["pages", "partners-1", "partners-2"]);
    const paths = await Promise.all(parts.slice(1).map((part) => sitemapPaths(db(), part)));
    expect(paths.map((part) => part?.length)).toEqual([partnersInPart, 1]);
    expect(new Set(paths.flat()).size).toBe(partnersInPart + 1);
    expect(partnersInPart).toBeLessThan(50_000);
  });

  it.each(["partners-2", "partners-0", "partners-", "partners-1e3", "x"])(
    "has no part %s",
    async (part) => {
      expect(await sitemapPaths(db(), part)).toBeNull();
    },
  );

  it("is well-formed whatever the address", () => {
    expect(pagesXml(["https://a.example/?a=1&b=<"])).toContain(
      "<loc>https://a.example/?a=1&amp;b=&lt;</loc>",
    );
  });
});
