import { describe, expect, it } from "vitest";
import { exampleDocument } from "@/components/home/example-document";
import { coverageOf } from "@/components/map/coverage";
import { coverageAfter } from "@/components/simulation/coverage-after";
import {
  lossOf,
  lossOptions,
  readSelection,
  selectionOf,
  selectionQuery,
} from "@/components/simulation/loss-address";
import { worstLosses } from "@/components/simulation/worst-losses";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { pairLosses, singleLosses } from "@/lib/core/requirements/simulate/loss";
import { lossRows } from "@/lib/core/requirements/simulate/loss-rows";
import { simulateLoss } from "@/lib/core/requirements/simulate/simulate-loss";
import { buildSubject } from "@/lib/core/requirements/subject";

const subject = buildSubject({ document: exampleDocument, now: new Date(0) });
const options = lossOptions(subject);

function read(address: string) {
  return readSelection(Object.fromEntries(new URLSearchParams(address)));
}

function played(query: string, document: ApplicationDocument = exampleDocument) {
  const those = buildSubject({ document, now: new Date(0) });
  const outcome = simulateLoss(those, lossOf(lossOptions(those), read(query)));
  if (!outcome) throw new Error("nothing to simulate");
  return coverageAfter(coverageOf(document, null), outcome, currentPolicy);
}

describe("the address of a simulation", () => {
  it("names every single loss and every pair, and is read back to it", () => {
    for (const loss of [...singleLosses(subject), ...pairLosses(subject)]) {
      const address = selectionQuery(selectionOf(subject, loss));
      expect(lossOf(options, read(address)), address).toEqual(loss);
    }
  });

  it("is readable", () => {
    expect(options.map((each) => each.key)).toEqual(
      expect.arrayContaining(["metro:Madrid", "link:Lisbon:lis-1", "router:Barcelona:bcn-r1"]),
    );
  });

  it("lets nothing fail when it names what is not there", () => {
    for (const address of ["", "?fail=metro:Atlantis", "?fail=&also=metro:Madrid", "?fail=%00"]) {
      expect(lossOf(options, read(address)).kind, address).toBe("nothing");
    }
  });

  it("takes a location twice, or a link and a location, as one loss", () => {
    expect(lossOf(options, read("?fail=metro:Madrid&also=metro:Madrid")).kind).toBe("location");
    expect(lossOf(options, read("?fail=link:Madrid:mad-1&also=metro:Lisbon")).kind).toBe(
      "connection",
    );
  });
});

describe("the map after a loss", () => {
  it("is as before while nothing fails", () => {
    const coverage = played("");
    expect(coverage.locations.map((each) => each.state)).toEqual(["ok", "ok", "ok"]);
    expect(coverage.sites.every((each) => each.state === "ok")).toBe(true);
  });

  it("marks the lost location and moves exactly its sites elsewhere", () => {
    const before = coverageOf(exampleDocument, null);
    const coverage = played("?fail=metro:Madrid");
    expect(coverage.locations[0]).toMatchObject({ metro: "Madrid", state: "lost", trafficMbps: 0 });
    for (const [at, site] of coverage.sites.entries()) {
      const wasThere = before.sites[at]?.home === "Madrid";
      expect(site.state, site.name).toBe(wasThere ? "moved" : "ok");
      expect(site.home).not.toBe("Madrid");
    }
  });

  it("keeps all traffic on the map", () => {
    const total = (coverage: ReturnType<typeof played>) =>
      coverage.locations.reduce((sum, each) => sum + (each.trafficMbps ?? 0), 0);
    expect(total(played("?fail=metro:Madrid&also=metro:Lisbon"))).toBeCloseTo(130_000, 3);
    expect(total(played("?fail=link:Lisbon:lis-1"))).toBeCloseTo(130_000, 3);
  });

  it("shows a location without a link left as overloaded, and a tight one as such", () => {
    expect(played("?fail=link:Lisbon:lis-1").locations[1]?.state).toBe("fail");
    const more = { ...exampleDocument.traffic, peakMbps: 140_000 };
    const tight = played("?fail=metro:Madrid", { ...exampleDocument, traffic: more });
    expect(tight.locations[1]?.state).toBe("warn");
  });

  it("leaves sites without a home when the only location is lost", () => {
    const single = { ...exampleDocument, locations: exampleDocument.locations?.slice(0, 1) };
    const coverage = played("?fail=metro:Madrid", single);
    expect(coverage.sites.every((each) => each.state === "lost" && each.home === null)).toBe(true);
  });
});

describe("worstLosses", () => {
  it("puts overloads before what is borne, and the fuller first", () => {
    const rows = worstLosses(lossRows(subject, currentPolicy), 100);
    const order = rows.map((row) => row.bearing);
    expect(order[0]).toBe("overloaded");
    expect(order.lastIndexOf("overloaded")).toBeLessThan(order.indexOf("fits"));
    expect(worstLosses(rows, 2)).toHaveLength(2);
  });
});
