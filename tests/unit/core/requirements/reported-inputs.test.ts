import { describe, expect, it } from "vitest";
import { policy202611 } from "@/lib/core/policy/2026-11/policy";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { prefillFrom } from "@/lib/partnership/applications/peeringdb/prefill";
import { judged, type Raw, regional } from "@/tests/support/judged";

/** Inputs that people reported to come out wrong, each for its kind. */

const parsed = (change: (raw: Raw) => void) => {
  const raw = regional();
  change(raw);
  const read = parseDocument(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.document;
};

const email = (text: string) => (raw: Raw) => {
  raw.contacts[0].email = text;
};

describe("contacts", () => {
  it.each(["<noc@example.net>", "mailto:noc@example.net"])("%s is kept as the address", (text) => {
    expect(parsed(email(text)).contacts?.[0]?.email).toBe("noc@example.net");
  });

  it.each([
    "noc.isp@gmail.com",
    "noc.isp@gmail.com;",
    "noc.isp@ｇｍａｉｌ.com",
    "noc.isp@gmail\u200d.com",
  ])("%s is free mail", (text) => {
    expect(judged("noc-email-domain", email(text)).codes).toEqual(["free-mail-domain"]);
  });

  it("refuses what no account could have, by name", () => {
    const raw = regional();
    raw.contacts[0].email = "nöc@example.net";
    raw.contacts[1].email = "a@b.example; c@d.example";
    const read = parseDocument(raw);
    expect(!read.ok && read.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "/contacts/1/email bad-email",
      "/contacts/0/email bad-email",
    ]);
  });

  it("takes the zero in brackets out of a number, in documents and from PeeringDB", () => {
    const document = parsed((raw) => {
      raw.contacts[0].phone = "+44 (0)20 7946 0000";
    });
    expect(document.contacts?.[0]?.phone).toBe("+442079460000");
    const poc = [
      { id: 1, role: "NOC", name: "NOC", phone: "+44 (0)20 7946 0000", email: "noc@field.example" },
      { id: 2, role: "Policy", name: "Peering", phone: "", email: "peering@field.example;" },
      {
        id: 3,
        role: "Technical",
        name: "Ext",
        phone: "+1 555 010 1234 x567",
        email: "tech@field.example",
      },
    ];
    const net = { id: 1, irr_as_set: "RIPE::AS-FIELD RADB::AS-FIELD-V6" };
    const fetchedAt = "2026-11-22T00:00:00.000Z";
    const prefill = prefillFrom({ fetchedAt, net, netfac: [], poc, fac: [] });
    expect(prefill.contacts).toEqual([
      { role: "noc", name: "NOC", email: "noc@field.example", phone: "+442079460000" },
      { role: "policy", name: "Peering", email: "peering@field.example" },
      { role: "technical", name: "Ext", email: "tech@field.example" },
    ]);
    expect(prefill.asSet).toBe("RIPE::AS-FIELD RADB::AS-FIELD-V6");
  });
});

describe("prefixes", () => {
  const list = (...texts: string[]) =>
    parsed((raw) => {
      raw.routing.prefixes = texts.map((prefix) => ({ prefix }));
    }).routing?.prefixes?.map(({ prefix }) => prefix);

  it("are written back in canonical text, host bits and special ranges kept", () => {
    expect(
      list(
        "2A0C:B640:0:0::/29",
        "2001:DB8::0:1/64",
        "::FFFF:192.0.2.1/96",
        "185.1.3.1/22",
        "0:0:0:0::0/0",
      ),
    ).toEqual(["2a0c:b640::/29", "2001:db8::1/64", "::ffff:c000:201/96", "185.1.3.1/22", "::/0"]);
    expect(
      list("2001:db8:0:1:1:1:1:1/64", "2001:db8:0:0:1:0:0:1/128", "1:2:3:4:5:6:7:8/128"),
    ).toEqual(["2001:db8:0:1:1:1:1:1/64", "2001:db8::1:0:0:1/128", "1:2:3:4:5:6:7:8/128"]);
  });
});

describe("users split into many places", () => {
  /** All users of Oslo, in so many places, handed over in Amsterdam. */
  const split = (places: number) => (raw: Raw) => {
    delete raw.measurements;
    raw.traffic = {
      peakMbps: 9000,
      sites: Array.from({ length: places }, (_, n) => ({
        name: `Part ${n}`,
        latitude: 59.9139,
        longitude: 10.7522,
        share: 1,
        handoff: "Amsterdam",
      })),
    };
  };

  it.each([
    [99, "falls-short", "falls-short"],
    [101, "undetermined", "falls-short"],
  ])("%i of them: %s before, %s now", (places, before, now) => {
    const options = { policy: policy202611 };
    expect(judged("nearest-edge-outbound", split(places), options).verdict).toBe(before);
    expect(judged("nearest-edge-outbound", split(places)).verdict).toBe(now);
  });
});
