import { describe, expect, it } from "vitest";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { metroName, metroOfName } from "@/lib/core/edges/metro-name";
import { opFields, typedValues } from "@/lib/partnership/applications/form/read-form-data";

const posted = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.set(name, text);
  return form;
};

describe("metros in Chinese pages", () => {
  it("come back as the English name, each of them", () => {
    for (const { metro } of edgeMetros) expect(metroOfName(metroName(metro, "zh-TW"))).toBe(metro);
  });

  it("are stored by the document's name when the form is posted", () => {
    const form = posted({
      "/locations/0/metro": "奧斯陸",
      "/traffic/sites/3/handoff": "台北",
      "/traffic/sites/3/name": "奧斯陸",
      newMetro: "斯德哥爾摩",
    });
    expect(typedValues(form)).toEqual({
      "/locations/0/metro": "Oslo",
      "/traffic/sites/3/handoff": metroOfName("台北"),
      "/traffic/sites/3/name": "奧斯陸",
    });
    expect(opFields(form).extra.newMetro).toBe("Stockholm");
  });

  it("stay as typed where they are none", () => {
    expect(typedValues(posted({ "/locations/0/metro": "奧斯" }))).toEqual({
      "/locations/0/metro": "奧斯",
    });
  });
});
