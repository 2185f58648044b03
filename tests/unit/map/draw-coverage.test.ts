import { describe, expect, it } from "vitest";
import { exampleDocument } from "@/components/home/example-document";
import { coverageOf } from "@/components/map/coverage";
import { drawingSteps } from "@/components/map/draw-coverage";
import { atOnce } from "@/lib/core/steps/steps";
import { largest } from "@/tests/bench/documents";

const small = coverageOf(exampleDocument, null);
const large = coverageOf(largest("amiss", { siteCount: 10_000, measurementCount: 1 }), null);
const labelOf = ({ metro }: { metro: string }) => metro;

describe("a coverage as it is drawn", () => {
  it("has a dot for each site and a mark for each location of a small network", () => {
    const { markup, dots, sites } = atOnce(drawingSteps(small, { labelOf, gauges: false }));
    expect(dots).toBe(small.sites.length);
    expect(sites).toBe(small.sites.length);
    const groups = markup.match(/translate\(/g) ?? [];
    expect(groups).toHaveLength(small.sites.length + small.locations.length);
  });

  it("puts ten thousand sites together to a few dots, all of them counted", () => {
    const { markup, arcs, dots, sites } = atOnce(drawingSteps(large, { labelOf, gauges: true }));
    expect(dots).toBeLessThanOrEqual(120);
    expect(sites).toBe(10_000);
    const whole = markup.length + Object.values(arcs).join("").length;
    expect(whole).toBeLessThan(40_000);
  });

  it("fills a location by its utilisation", () => {
    const [location] = small.locations;
    if (!location) throw new Error("no location");
    const half = { ...location, state: "ok" as const, capacityMbps: 100, trafficMbps: 50 };
    const { markup } = atOnce(
      drawingSteps({ locations: [half], sites: [] }, { labelOf, gauges: true }),
    );
    expect(markup).toContain("<path d='M-12 -12h24v24h-24z'/><path d='M-12 0h24v12h-24z'/>");
  });

  it("writes names as text, whatever they are", () => {
    const named = atOnce(drawingSteps(small, { labelOf: () => `<b>&"'`, gauges: false })).markup;
    expect(named).toContain("&#60;b&#62;&#38;&#34;&#39;</text>");
  });
});
