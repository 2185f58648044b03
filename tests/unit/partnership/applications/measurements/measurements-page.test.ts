import { describe, expect, it } from "vitest";
import { findingAddress } from "@/lib/partnership/applications/form/field-address";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import { measurementsPage } from "@/lib/partnership/applications/measurements/measurements-page";

const now = new Date("2026-11-22T12:00:00Z");
const day = 86_400_000;
const measured = (daysAgo: number) => ({
  site: "Oslo",
  metro: "Oslo",
  rttMs: 2,
  measuredAt: new Date(now.getTime() - daysAgo * day).toISOString(),
});
const indexes = (list: ReturnType<typeof measurementsPage>) => list.rows.map(({ index }) => index);

describe("a page of measurements", () => {
  it("shows the newest first and counts those under 90 days", () => {
    const list = measurementsPage(
      [measured(90), measured(1), measured(89.999), measured(-1)],
      { page: 1, at: null },
      now,
      90,
    );
    expect(indexes(list)).toEqual([3, 1, 2, 0]);
    expect(list.fresh).toBe(2);
    expect(list.rows.map(({ fresh, ahead }) => [fresh, ahead])).toEqual([
      [false, true],
      [true, false],
      [true, false],
      [false, false],
    ]);
  });

  it("finds the page of a position in the document", () => {
    const declared = Array.from({ length: 120 }, (_, index) => measured(120 - index));
    const page = (asked: { page: number; at: number | null }) =>
      measurementsPage(declared, asked, now, 90);
    expect(page({ page: 1, at: 70 }).page).toBe(1);
    expect(page({ page: 1, at: 69 }).page).toBe(2);
    expect(indexes(page({ page: 1, at: 0 }))).toContain(0);
    expect(page({ page: 2, at: 5000 }).page).toBe(2);
    expect(page({ page: 99, at: null }).page).toBe(3);
    expect(page({ page: -4, at: Number.NaN }).page).toBe(1);
  });
});

it("leads from a finding to the measurement", () => {
  const values = valuesFromDocument({
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type: "isp", asn: 399990 },
  });
  const address = (path: string) => findingAddress("a1", path, values, new Map());
  expect(address("/measurements/70")).toBe("/applications/a1/measurements?at=70#measurement-70");
  expect(address("/measurements")).toBe("/applications/a1/measurements");
});
