import { describe, expect, it } from "vitest";
import {
  declarationSearch,
  declaredAddress,
  declaredId,
  movedDeclaration,
  readDeclarationAddress,
} from "@/lib/partnership/review/declaration/declaration-address";
import { declaredPage, locationPages } from "@/lib/partnership/review/declaration/declared-pages";

const first = { locations: 1, sites: 1, prefixes: 1 };

describe("the address of a declaration", () => {
  it("starts with the newest revision and the first page of each list", () => {
    expect(readDeclarationAddress({})).toEqual({ pages: first });
    expect(declarationSearch({ pages: first })).toBe("");
  });

  it("is read as it is written", () => {
    const address = {
      revision: 3,
      pages: { locations: 2, sites: 7, prefixes: 5 },
      at: "/locations/3/connections/12",
    };
    const params = new URLSearchParams(declarationSearch(address));
    expect(readDeclarationAddress(Object.fromEntries(params))).toEqual(address);
  });

  it.each(["0", "-1", "1.5", "x", "/traffic//sites", "/a".repeat(200), ""])(
    "takes %o as not given",
    (value) => {
      const read = readDeclarationAddress({ revision: value, sites: value, at: value });
      expect(read).toEqual({ pages: first });
    },
  );

  it("leads to the row of a field, or to the part it belongs to", () => {
    expect(declaredAddress("a1", "/traffic/sites/9876/share", 2)).toBe(
      "/review/a1/declaration?revision=2&at=%2Ftraffic%2Fsites%2F9876%2Fshare#declared-traffic-sites-9876",
    );
    expect(declaredAddress("a1", "/routing/asSet")).toBe("/review/a1/declaration#routing");
    expect(declaredId("/partner/name")).toBe("organisation");
    expect(declaredId("/contacts")).toBe("contacts");
    expect(declaredId("/traffic/peakMbps")).toBe("sites");
    expect(declaredId("/measurements/7")).toBe("sites");
  });

  it("is where older addresses of the review page lead that named a page of a list", () => {
    expect(movedDeclaration("a1", { sites: "3", revision: "2" })).toBe(
      "/review/a1/declaration?revision=2&sites=3#sites",
    );
    expect(movedDeclaration("a1", { prefixes: "2" })).toBe(
      "/review/a1/declaration?prefixes=2#prefixes",
    );
    expect(movedDeclaration("a1", { revision: "2" })).toBeNull();
  });
});

describe("the pages of a declaration", () => {
  const location = (connections: number) => ({ connections: Array(connections).fill({}) });

  it("part no location, and hold at most 25 connections where they can", () => {
    expect(locationPages([])).toEqual([[0, 0]]);
    expect(locationPages([location(20), location(10), location(60), location(1)])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(locationPages(Array(30).fill(location(0)))).toEqual([
      [0, 25],
      [25, 30],
    ]);
  });

  it("are found by what stands on them", () => {
    const locations = [location(20), location(10)].map((each) => ({ ...each, metro: "Oslo" }));
    const page = (pointer: string) => declaredPage({ locations }, pointer);
    expect(page("/locations/1/connections/3/lacp")).toEqual({ list: "locations", page: 2 });
    expect(page("/traffic/sites/9999")).toEqual({ list: "sites", page: 200 });
    expect(page("/routing/prefixes/100/trafficClass")).toEqual({ list: "prefixes", page: 2 });
    expect(page("/contacts/3")).toBeNull();
    expect(page("/locations/77")).toEqual({ list: "locations", page: 2 });
  });
});
