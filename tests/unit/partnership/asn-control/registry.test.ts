import { describe, expect, it } from "vitest";
import { shapes } from "@/lib/interfaces/demo/rdap/shapes";
import { maskAddress } from "@/lib/partnership/asn-control/mask-address";
import {
  contactKey,
  hashCode,
  newCode,
  readCode,
  spacedCode,
} from "@/lib/partnership/asn-control/registry-code";
import { peeringDbContacts, shownContacts } from "@/lib/partnership/asn-control/registry-contacts";
import { noObject, type RdapAnswer, readAutnum } from "@/lib/sources/rdap/autnum";
import { jCardTexts } from "@/lib/sources/rdap/jcard";
import { mailAddress } from "@/lib/sources/rdap/mail-address";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

describe("an address of somebody else's directory", () => {
  it.each([
    ["NOC@Kestrel.Example", "noc@kestrel.example"],
    [" mailto:noc@kestrel.example ", "noc@kestrel.example"],
    ["peering+tw@kestrel.example", "peering+tw@kestrel.example"],
    // A Cyrillic "е": what looks the same is not.
    ["noc@kеstrel.example", "noc@xn--kstrel-3of.example"],
    ["noc@例え.example", "noc@xn--r8jz45g.example"],
  ])("%s is mailed as %s", (text, address) => {
    expect(mailAddress(text)).toBe(address);
  });

  it.each([
    "",
    "noc",
    "@kestrel.example",
    "nоc@kestrel.example",
    "noc@kestrel.example\r\nBcc: all@kestrel.example",
    "a@b@kestrel.example",
    "noc@",
    "Network <noc@kestrel.example>",
    `${"n".repeat(250)}@kestrel.example`,
  ])("%j is none", (text) => {
    expect(mailAddress(text)).toBeNull();
  });

  it.each([
    ["noc@kestrel.example", "n•••@k•••.example"],
    ["peering+secret-tag@kestrel.co.example", "p•••@k•••.example"],
    ["a@b.example", "a•••@b•••.example"],
    ["noc@xn--kstrel-3of.example", "n•••@x•••.example"],
  ])("%s is shown as %s", (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});

describe("a registry's answer", () => {
  const given = { asn: 399850, name: "KESTREL", domain: "kestrel.example" };

  it("is read whatever its jCards look like", () => {
    expect(
      jCardTexts(["vcard", [["EMAIL", {}, "text", "a@b.example", ["c@d.example"]]]], "email"),
    ).toEqual(["a@b.example", "c@d.example"]);
    for (const odd of [
      null,
      "vcard",
      ["vcard"],
      ["vcard", [null, 7, ["email"], [7, {}, "text", "x"]]],
    ]) {
      expect(jCardTexts(odd, "email")).toEqual([]);
    }
  });

  it("counts only those who run the network or hold its number, and not whom they sponsor it through", () => {
    const person = (roles: unknown, address: string, entities?: unknown) => ({
      objectClassName: "entity",
      roles,
      vcardArray: ["vcard", [["email", {}, "text", address]]],
      entities,
    });
    const read = readAutnum(
      {
        objectClassName: "autnum",
        entities: [
          person(["registrar"], "hostmaster@registrar.example", [
            person(["abuse"], "abuse@registrar.example"),
          ]),
          person(["sponsor"], "lir@sponsor.example"),
          person("technical", "odd@kestrel.example"),
          person(["technical"], "noc@kestrel.example", [person(["abuse"], "NOC@kestrel.example")]),
          7,
        ],
      },
      399850,
    );
    expect(read?.answer.contacts).toEqual([
      { address: "noc@kestrel.example", roles: ["technical", "abuse"] },
    ]);
  });

  it("about a block names who gives its ASNs out, so nobody is offered", () => {
    const block = readAutnum(shapes.block({ ...given, shape: "block" }), given.asn)?.answer ?? null;
    expect(block?.contacts).toHaveLength(1);
    const known = { answer: block && { ...block, fetchedAt: "", source: "" }, failure: null };
    expect(shownContacts(known, { answer: null, failure: null })?.contacts).toEqual([]);
  });
});

describe("the contacts offered", () => {
  const poc = (role: string, email: string, visible = "Public", status = "ok") => ({
    role,
    email,
    visible,
    status,
  });
  const peeringDb = {
    answer: {
      fetchedAt: "2026-11-22T09:00:00.000Z",
      net: { id: 1 },
      netfac: [],
      fac: [],
      poc: [
        poc("NOC", "noc@kestrel.example"),
        poc("Policy", "NOC@kestrel.example"),
        poc("Sales", "sales@kestrel.example"),
        poc("Technical", "tech@kestrel.example", "Users"),
        poc("Technical", "gone@kestrel.example", "Public", "deleted"),
        poc("Abuse", ""),
      ],
    },
    failure: null,
  };
  const rdap = (answer: RdapAnswer | null) => ({
    answer: answer && { ...answer, fetchedAt: "2026-11-22T08:00:00.000Z", source: "" },
    failure: null,
  });

  it("of PeeringDB are those that it shows to everybody, of people who run the network", () => {
    expect(peeringDbContacts(peeringDb.answer as never)).toEqual([
      { address: "noc@kestrel.example", roles: ["noc", "policy"] },
    ]);
  });

  it("come from PeeringDB only where the registry has answered and shows nobody", () => {
    const shown = (answer: RdapAnswer | null) => shownContacts(rdap(answer), peeringDb as never);
    expect(shown(null)).toBeNull();
    expect(shown(noObject("not-found"))?.source).toBe("peeringdb");
    const found = shapes.ripe({ asn: 1, name: "X", domain: "x.example", shape: "ripe" });
    expect(shown(readAutnum(found, 1)?.answer ?? null)?.source).toBe("rdap");
  });
});

describe("a code", () => {
  it("has eight digits, however it is typed", () => {
    const code = newCode();
    expect(code).toMatch(/^\d{8}$/);
    expect(readCode(spacedCode(code))).toBe(code);
    expect(readCode("１２３４－５６７８")).toBe("12345678");
    for (const typed of ["", "1234567", "123456789", "1234567a", "①②③④⑤⑥⑦⑧x"]) {
      expect(readCode(typed)).toBeNull();
    }
  });

  it("is kept for one organisation and ASN only, and a contact's key tells no address", () => {
    const kept = hashCode("12345678", { organisationId: "a", asn: 1 });
    expect(kept).not.toBe(hashCode("12345678", { organisationId: "b", asn: 1 }));
    expect(kept).not.toBe(hashCode("12345678", { organisationId: "a", asn: 2 }));
    expect(contactKey(1, "noc@kestrel.example")).not.toBe(contactKey(2, "noc@kestrel.example"));
  });
});
