import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSlug, slugOf } from "@/lib/partnership/partners/slug";

describe("slugOf", () => {
  it.each([
    ["Ridge Networks", "ridge-networks"],
    ["  Télé-Système & Co. ", "tele-systeme-co"],
    ["Ørsted Straße Łódź", "orsted-strasse-lodz"],
    ["Ｗｉｄｅ ＩＳＰ", "wide-isp"],
    ["=1+1", "1-1"],
    ["../../etc", "etc"],
    ["中華電信", ""],
    ["🦊", ""],
  ])("writes %o as %o", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("needs no encoding in an address and is never long, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe("freeSlug", () => {
  const free = (name: string, ...taken: string[]) => freeSlug(name, 399_901, new Set(taken));

  it("is the name, with the ASN when that is taken, with a number when that is, too", () => {
    expect(free("Ridge")).toBe("ridge");
    expect(free("Ridge", "ridge")).toBe("ridge-as399901");
    expect(free("Ridge", "ridge", "ridge-as399901")).toBe("ridge-as399901-2");
    expect(free("Ridge", "ridge", "ridge-as399901", "ridge-as399901-2")).toBe("ridge-as399901-3");
  });

  it("is the ASN for a name without Latin letters", () => {
    expect(free("中華電信")).toBe("as399901");
  });

  it("needs no ASN", () => {
    const unknown = (name: string, ...taken: string[]) => freeSlug(name, null, new Set(taken));
    expect(unknown("Ridge")).toBe("ridge");
    expect(unknown("Ridge", "ridge")).toBe("ridge-2");
    expect(unknown("中華電信")).toBe("partner");
  });

  it("is never the address of another page", () => {
    expect(free("Metros")).toBe("metros-as399901");
    expect(freeSlug("API", null, new Set())).toBe("api-2");
  });
});
