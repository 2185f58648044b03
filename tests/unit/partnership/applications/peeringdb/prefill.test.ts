import { describe, expect, it } from "vitest";
import { prefillFrom } from "@/lib/partnership/applications/peeringdb/prefill";
import { facilitiesAtEdges } from "@/lib/sources/peeringdb/facilities-at-edges";
import type { PeeringDbAnswer } from "@/lib/sources/peeringdb/rows";

const answer = (rows: Partial<PeeringDbAnswer>): PeeringDbAnswer => ({
  fetchedAt: "2026-11-22T09:00:00.000Z",
  net: null,
  netfac: [],
  poc: [],
  fac: [],
  ...rows,
});

describe("prefillFrom", () => {
  it("takes over name, type, all as-sets and contacts", () => {
    const prefill = prefillFrom(
      answer({
        net: { id: 1, name: " Fjord Net ", info_type: "NSP", irr_as_set: "AS1:AS-A AS1:AS-B" },
        poc: [
          { role: "NOC", name: "NOC", email: "noc@fjordnet.example", phone: "+47 (21) 00-00.00" },
          { role: "Sales", email: "sales@fjordnet.example", phone: "21 00 00 00" },
          { role: "Policy", name: "Nobody", email: "", phone: "" },
          { role: "Technical", email: "not an address", phone: null },
        ],
      }),
    );
    expect(prefill).toEqual({
      fetchedAt: "2026-11-22T09:00:00.000Z",
      name: "Fjord Net",
      type: "isp",
      asSet: "AS1:AS-A AS1:AS-B",
      contacts: [
        { role: "noc", name: "NOC", email: "noc@fjordnet.example", phone: "+4721000000" },
        { role: "other", email: "sales@fjordnet.example" },
      ],
    });
  });

  it("names the NOC first, and the others in PeeringDB's order", () => {
    const poc = ["Sales", "Policy", "Technical", "Abuse", "NOC"].map((role) => ({
      role,
      name: role,
      email: `${role.toLowerCase()}@fjordnet.example`,
    }));
    const names = prefillFrom(answer({ net: { id: 1 }, poc })).contacts.map(({ name }) => name);
    expect(names).toEqual(["NOC", "Sales", "Policy", "Technical", "Abuse"]);
  });

  it("guesses an exchange from a route server and nothing from a content network", () => {
    expect(prefillFrom(answer({ net: { id: 1, info_type: "Route Server" } })).type).toBe("ixp");
    expect(prefillFrom(answer({ net: { id: 1, info_type: "Content" } })).type).toBeNull();
    expect(prefillFrom(answer({ net: null })).name).toBeNull();
  });
});

describe("facilitiesAtEdges", () => {
  it("places a building by its coordinates, else by city and country", () => {
    const { offers, unplaced } = facilitiesAtEdges(
      answer({
        netfac: [
          { fac_id: 1, name: "A", city: "Kista", country: "SE" },
          { fac_id: 2, name: "B", city: "Copenhagen", country: "DK" },
          { fac_id: 3, name: "C", city: "Bergen", country: "NO" },
          { fac_id: 4, name: "D", city: "London", country: "CA" },
          { fac_id: 1, name: "A", city: "Kista", country: "SE" },
        ],
        fac: [
          { id: 1, name: "Hall A", city: "Kista", country: "SE", latitude: 59.4, longitude: 17.9 },
          {
            id: 3,
            name: "Hall C",
            city: "Bergen",
            country: "NO",
            latitude: 60.39,
            longitude: 5.32,
          },
        ],
      }),
    );
    expect(offers.map((each) => [each.metro, each.facilities.map((hall) => hall.name)])).toEqual([
      ["Copenhagen", ["B"]],
      ["Stockholm", ["Hall A"]],
    ]);
    expect(unplaced).toEqual([
      {
        id: 3,
        name: "Hall C",
        city: "Bergen",
        country: "NO",
        why: "far",
        nearest: "Stavanger",
        km: expect.closeTo(159.6, 1),
      },
      { id: 4, name: "D", city: "London", country: "CA", why: "no-coordinates" },
    ]);
  });

  it("tells Newark from New York by what is nearer", () => {
    const at = (latitude: number, longitude: number) =>
      facilitiesAtEdges(
        answer({
          netfac: [{ fac_id: 1, name: "Hall" }],
          fac: [{ id: 1, name: "Hall", latitude, longitude }],
        }),
      ).offers[0]?.metro;
    expect(at(40.7357, -74.1724)).toBe("Newark");
    expect(at(40.7411, -74.0018)).toBe("New York");
  });
});
