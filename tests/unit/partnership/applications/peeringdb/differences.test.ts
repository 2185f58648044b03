import { describe, expect, it } from "vitest";
import {
  blankContact,
  type ContactRow,
  type FormValues,
} from "@/lib/partnership/applications/form/form-values";
import {
  differenceKey,
  differences,
  fillIn,
  isTickedAtFirst,
  takeOver,
} from "@/lib/partnership/applications/peeringdb/differences";
import type { Prefill } from "@/lib/partnership/applications/peeringdb/prefill";

const noc = { role: "noc", name: "NOC", email: "noc@fjord.example", phone: "+4721000000" } as const;
const policy = { role: "policy", name: "Peering", email: "peering@fjord.example" } as const;

const prefill = (more: Partial<Prefill> = {}): Prefill => ({
  fetchedAt: "2026-11-22T09:00:00.000Z",
  name: "Fjord Net",
  type: "isp",
  asSet: "AS-FJORD",
  contacts: [noc, policy],
  ...more,
});
const row = (more: Partial<ContactRow>): ContactRow => ({ ...blankContact(), ...more });
const form = (more: object = {}): FormValues =>
  ({
    partner: { name: "Fjord Net", type: "isp", agreementSignedOn: "" },
    contacts: [row({ ...noc, staffedAroundTheClock: "yes" }), row(policy)],
    routing: { asSet: "AS-FJORD" },
    ...more,
  }) as unknown as FormValues;
const named = (name: string) => ({ partner: { name, type: "isp", agreementSignedOn: "" } });

const shown = (values: FormValues, now: Prefill, before: Prefill | null = null) =>
  differences(values, now, before).map(({ field, said, now: says, kind }) => [
    field,
    said,
    says,
    kind,
  ]);
const all = (values: FormValues, now: Prefill, before: Prefill | null = null) =>
  takeOver(values, now, before, differences(values, now, before).map(differenceKey));

describe("what PeeringDB says otherwise", () => {
  it("is nothing where the form has it, or PeeringDB says nothing", () => {
    expect(shown(form(), prefill())).toEqual([]);
    const silent = prefill({ name: null, type: null, asSet: null, contacts: [] });
    expect(shown(form(named("Anything")), silent)).toEqual([]);
  });

  it("tells what is missing, what PeeringDB changed, and what the partner says on purpose", () => {
    const now = prefill({ name: "Fjord Networks" });
    expect(shown(form(named("")), now)).toEqual([["name", "", "Fjord Networks", "missing"]]);
    expect(shown(form(), now, prefill())).toEqual([
      ["name", "Fjord Net", "Fjord Networks", "changed"],
    ]);
    expect(shown(form(named("Fjord Net Ltd")), now, prefill())).toEqual([
      ["name", "Fjord Net Ltd", "Fjord Networks", "differs"],
    ]);
  });

  it("ticks at first only what nobody has typed", () => {
    const now = prefill({ name: "Fjord Networks", asSet: "AS-NEW", contacts: [] });
    const values = form({ ...named("My name"), routing: { asSet: "AS-FJORD" } });
    const ticks = differences(values, now, prefill()).map((each) => [
      each.field,
      each.now,
      isTickedAtFirst(each),
    ]);
    expect(ticks).toEqual([
      ["name", "Fjord Networks", false],
      ["asSet", "AS-NEW", true],
      ["contact", "", false],
      ["contact", "", false],
    ]);
  });

  it("pairs a contact that changed with its row, which keeps who is there at night", () => {
    const now = prefill({ contacts: [{ ...noc, email: "ops@fjord.example" }, policy] });
    expect(shown(form(), now, prefill())).toEqual([
      [
        "contact",
        "noc, NOC, noc@fjord.example, +4721000000",
        "noc, NOC, ops@fjord.example, +4721000000",
        "changed",
      ],
    ]);
    expect(all(form(), now, prefill()).contacts[0]).toEqual(
      row({ ...noc, email: "ops@fjord.example", staffedAroundTheClock: "yes" }),
    );
  });

  it("adds a contact that is missing, removes one that is gone, and leaves the partner's own", () => {
    const own = row({ role: "service", email: "desk@fjord.example" });
    const values = form({ contacts: [row(policy), own] });
    const now = prefill({ contacts: [noc] });
    expect(shown(values, now, prefill({ contacts: [policy] }))).toEqual([
      ["contact", "", "noc, NOC, noc@fjord.example, +4721000000", "missing"],
      ["contact", "policy, Peering, peering@fjord.example", "", "changed"],
    ]);
    const taken = all(values, now, prefill({ contacts: [policy] }));
    expect(taken.contacts).toEqual([own, row(noc)]);
  });

  it("is taken over only as it was shown", () => {
    const now = prefill({ name: "Fjord Networks", asSet: "AS-NEW" });
    const ticked = differences(form(), now, null).map(differenceKey);
    const typedMeanwhile = form(named("Typed meanwhile"));
    const taken = takeOver(typedMeanwhile, now, null, [...ticked, '["name","x","y"]', "nonsense"]);
    expect(taken.partner.name).toBe("Typed meanwhile");
    expect(taken.routing.asSet).toBe("AS-NEW");
    const later = prefill({ name: "Fjord Networks", asSet: "AS-NEWER" });
    expect(takeOver(form(), later, null, ticked).routing.asSet).toBe("AS-FJORD");
  });
});

describe("filling in by itself", () => {
  const begun = prefill({ name: "Ridge Networks", type: "isp", asSet: null, contacts: [] });

  it("takes what is empty and what the portal began with, and nothing a person typed", () => {
    const fresh = form({ ...named("Ridge Networks"), contacts: [], routing: { asSet: "" } });
    const filled = fillIn(fresh, prefill(), begun);
    expect(filled.partner.name).toBe("Fjord Net");
    expect(filled.routing.asSet).toBe("AS-FJORD");
    expect(filled.contacts.map(({ role }) => role)).toEqual(["noc", "policy"]);
    const typed = form({ ...named("My name"), routing: { asSet: "AS-MINE" } });
    expect(fillIn(typed, prefill(), begun)).toEqual(typed);
  });
});
