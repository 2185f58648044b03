/**
 * Answers about an ASN in the shapes of the registries' servers (RFC 9083 with each one's habits).
 * All names, people and addresses are invented.
 */

export type Autnum = {
  asn: number;
  name: string;
  /** The domain of its people's addresses. */
  domain: string;
  shape: keyof typeof shapes;
};

const property = (name: string, value: unknown, parameters = {}) => [
  name,
  parameters,
  "text",
  value,
];

/** A jCard (RFC 7095); each further property as a whole. */
function jCard(name: string, ...more: unknown[][]) {
  const address = property("adr", ["", "", "", "", "", "", ""], {
    label: "1 Registry Row\nHarbour",
  });
  return ["vcard", [property("version", "4.0"), property("fn", name), address, ...more]];
}

const email = (address: unknown) => property("email", address, { type: "work" });

const entity = (handle: string, roles: string[], vcardArray: unknown, more = {}) => ({
  objectClassName: "entity",
  handle,
  roles,
  vcardArray,
  ...more,
});

function autnum({ asn, name }: Autnum, entities: unknown[], more = {}) {
  return {
    rdapConformance: ["nro_rdap_profile_asn_flat_0", "nro_rdap_profile_0", "rdap_level_0"],
    notices: [
      { title: "Terms and Conditions", description: ["Fictional data of a demonstration."] },
    ],
    objectClassName: "autnum",
    handle: `AS${asn}`,
    startAutnum: asn,
    endAutnum: asn,
    name,
    status: ["active"],
    events: [
      { eventAction: "registration", eventDate: "2016-05-02T09:12:00Z" },
      { eventAction: "last changed", eventDate: "2026-03-09T14:30:00Z" },
    ],
    entities,
    ...more,
  };
}

/** People beside each other; a maintainer without an address; a redaction said in a remark. */
function ripe(given: Autnum) {
  const { domain, name } = given;
  return autnum(
    given,
    [
      entity(`${name}-MNT`, ["registrant"], jCard(`${name}-MNT`)),
      entity("ORG-1", ["registrant"], jCard(name, email(`office@${domain}`))),
      entity(
        "NET1-RIPE",
        ["technical", "administrative"],
        jCard("Network operations", email(`netops@${domain}`)),
      ),
      entity("AB1-RIPE", ["abuse"], jCard("Abuse desk", email(`abuse@${domain}`))),
    ],
    {
      remarks: [{ description: ["Peering: see the abuse contact."] }],
      notices: [{ title: "Filtered", description: ["This output has been filtered."] }],
      port43: "whois.registry.example",
    },
  );
}

/** People inside the organisation that holds the number, which itself has no address. */
function arin(given: Autnum) {
  const { domain, name } = given;
  const unvalidated = {
    remarks: [{ title: "Unvalidated POC", description: ["No answer to the yearly question."] }],
  };
  return autnum(given, [
    entity("HOLD-1", ["registrant"], jCard(name), {
      entities: [
        entity(
          "NOC1-ARIN",
          ["noc", "technical"],
          jCard("NOC", email(`NOC@${domain.toUpperCase()}`)),
          {
            status: ["validated"],
          },
        ),
        entity(
          "ADM1-ARIN",
          ["administrative"],
          jCard("Registrar", email(`ipadmin@${domain}`)),
          unvalidated,
        ),
      ],
    }),
  ]);
}

/** One property with two addresses, and one whose value is a list. */
function apnic(given: Autnum) {
  const { domain, name } = given;
  const two = ["email", {}, "text", `noc@${domain}`, `peering+tw@${domain}`];
  return autnum(given, [
    entity("HM1-AP", ["technical"], jCard(`${name} hostmaster`, two)),
    entity("IRT-1-AP", ["abuse"], jCard(`IRT ${name}`, email([`irt@${domain}`, `noc@${domain}`]))),
  ]);
}

/** Everybody redacted (RFC 9537): entities are there, addresses are not. */
function redacted(given: Autnum) {
  return autnum(
    given,
    [
      entity("RED-1", ["registrant", "technical"], jCard("Redacted for privacy"), {
        remarks: [{ title: "REDACTED FOR PRIVACY", type: "object redacted due to authorization" }],
      }),
    ],
    { redacted: [{ name: { description: "Email" }, method: "removal" }] },
  );
}

/** A registry below knows more: this one shows the block it gave away, and that one's people. */
function block(given: Autnum) {
  const shown = autnum(given, [
    entity("NIR-1", ["technical"], jCard("National registry", email("hostmaster@nir.example"))),
  ]);
  return { ...shown, name: "NIR-ASNBLOCK", startAutnum: given.asn - 7, endAutnum: given.asn + 24 };
}

export const shapes = { ripe, arin, apnic, redacted, block };
