import { describe, expect, it } from "vitest";
import {
  type FacilityChoice,
  facilityChoices,
  settledFacilities,
  settledFacility,
} from "@/lib/partnership/applications/form/facility-choice";
import { blankConnection, type FormValues } from "@/lib/partnership/applications/form/form-values";
import { applyOp } from "@/lib/partnership/applications/form/section-ops";

const choices: FacilityChoice[] = [
  { id: 1, name: "Fjordhall OSL1", city: "Oslo", own: true },
  { id: 2, name: "Fjordhall OSL2", city: "Oslo", own: false },
  { id: 3, name: "Twin", city: "Oslo", own: false },
  { id: 4, name: "twin", city: "Lysaker", own: false },
];
const fields = (facility: string, peeringDbFacilityId = "") => ({ facility, peeringDbFacilityId });

describe("the facilities to choose from", () => {
  it("are the network's own, then all others known there, each once", () => {
    const oslo = { metro: "Oslo", country: "NO" };
    const offers = [
      { ...oslo, facilities: [{ id: 2, name: "Fjordhall OSL2", city: "Oslo", country: "NO" }] },
      {
        metro: "Paris",
        country: "FR",
        facilities: [{ id: 9, name: "P", city: "", country: "FR" }],
      },
    ];
    const known = choices.map(({ own, ...facility }) => facility);
    const found = facilityChoices("Oslo", offers, known);
    expect(found.map(({ id, own }) => [id, own])).toEqual([
      [2, true],
      [1, false],
      [3, false],
      [4, false],
    ]);
    expect(facilityChoices(null, offers, [])).toEqual([]);
  });
});

describe("a facility's name that was typed", () => {
  it.each([
    [
      "brings the number of the facility it names",
      fields(""),
      fields("fjordhall osl2 "),
      fields("Fjordhall OSL2", "2"),
    ],
    [
      "takes the old one's number away with its name",
      fields("Fjordhall OSL1", "1"),
      fields("My own hall", "1"),
      fields("My own hall"),
    ],
    ["and so when the name is emptied", fields("Fjordhall OSL1", "1"), fields("", "1"), fields("")],
    [
      "leaves a number beside a name of the partner's own",
      fields("Cage 7", "1"),
      fields("Cage 8", "1"),
      fields("Cage 8", "1"),
    ],
    [
      "leaves a number that was typed with it",
      fields("Fjordhall OSL1", "1"),
      fields("Hall", "77"),
      fields("Hall", "77"),
    ],
    [
      "leaves a number that no list here has",
      fields("Hall", "500"),
      fields("Halls", "500"),
      fields("Halls", "500"),
    ],
    ["says nothing when two have the name", fields(""), fields("Twin"), fields("Twin")],
    [
      "changes nothing when it is as before",
      fields("Fjordhall OSL1", ""),
      fields("Fjordhall OSL1", ""),
      fields("Fjordhall OSL1", ""),
    ],
  ])("%s", (_what, before, after, expected) => {
    expect(settledFacility(before, after, choices)).toEqual(expected);
  });

  it("of a megabyte is passed over in a moment", () => {
    const start = performance.now();
    const long = fields("x".repeat(1_000_000));
    expect(settledFacility(fields(""), long, choices)).toEqual(long);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe("a location in another metro", () => {
  const form = (metro: string, ...connections: ReturnType<typeof fields>[]): FormValues =>
    ({
      partner: { name: "", type: "", agreementSignedOn: "" },
      contacts: [],
      locations: [
        { metro, connections: connections.map((each) => ({ ...blankConnection(), ...each })) },
      ],
      traffic: { peakMbps: "", sites: [] },
      routing: { asSet: "", prefixes: [], registeredOriginAsns: "" },
    }) as unknown as FormValues;
  const settle = (before: FormValues, after: FormValues) => {
    const { values, moved } = settledFacilities(before, after, () => choices);
    const kept = values.locations[0]?.connections.map(({ facility, peeringDbFacilityId }) =>
      fields(facility, peeringDbFacilityId),
    );
    return { kept, moved };
  };

  it("loses name and number of its facilities, and says which", () => {
    const before = form(
      "Oslo",
      fields("Fjordhall OSL1", "1"),
      fields("", "2"),
      fields("Shed"),
      fields(""),
    );
    const after = form(
      "Paris",
      fields("Fjordhall OSL1", "1"),
      fields("", "2"),
      fields("Shed"),
      fields(""),
    );
    expect(settle(before, after)).toEqual({
      kept: [fields(""), fields(""), fields(""), fields("")],
      moved: [{ from: "Oslo", to: "Paris", facilities: ["Fjordhall OSL1 (1)", "2", "Shed"] }],
    });
  });

  it("keeps what was typed with the move", () => {
    const { kept, moved } = settle(
      form("Paris", fields("Old hall", "9")),
      form("Oslo", fields("Fjordhall OSL2", "9")),
    );
    expect(kept).toEqual([fields("Fjordhall OSL2", "2")]);
    expect(moved).toEqual([]);
  });

  it.each([
    ["Oslo", "OSLO"],
    ["Oslo", "Osl"],
    ["Osl", "Oslo"],
    ["New York", "NYC"],
  ])("is none from %s to %s", (from, to) => {
    const before = form(from, fields("Fjordhall OSL1", "1"));
    expect(settle(before, form(to, fields("Fjordhall OSL1", "1"))).moved).toEqual([]);
  });

  it("that is a copy begins without facilities", () => {
    const before = form("Oslo", fields("Fjordhall OSL1", "1"));
    const context = { extra: {}, facilities: [], prefill: null, offers: [] };
    const copied = applyOp(before, "duplicate-location:0", context)?.values.locations;
    expect(copied?.[0]?.connections[0]).toMatchObject(fields("Fjordhall OSL1", "1"));
    expect(copied?.[1]?.connections[0]).toMatchObject(fields(""));
  });
});
