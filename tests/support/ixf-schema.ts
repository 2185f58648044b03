/**
 * What IX-F Member Export 1.0 demands, as JSON Schema, written from the description of its fields:
 * https://github.com/euro-ix/json-schemas. Where that lets anything else stand beside its fields,
 * this does not: what the portal writes must be a field of the format.
 */
const object = (properties: Record<string, object>, required: string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object) => ({ type: "array", items });

const text = { type: "string" };
const integer = { type: "integer" };
const moment = { type: "string", format: "date-time" };
const address = { type: "string", format: "uri" };
const mail = { type: "string", format: "email" };
const reached = (name: string) => ({
  [`${name}_email`]: mail,
  [`${name}_phone`]: text,
  [`${name}_contact_hours`]: text,
});

const lan = (family: "ipv4" | "ipv6") =>
  object({
    prefix: { type: "string", format: family },
    mask_length: integer,
    looking_glass_urls: list(address),
  });

const service = object({
  type: { enum: ["ixroutecollector", "ixrouteserver"] },
  os: text,
  os_version: text,
  daemon: text,
  daemon_version: text,
});

const session = (family: "ipv4" | "ipv6") =>
  object({
    address: { type: "string", format: family },
    as_macro: text,
    max_prefix: integer,
    routeserver: { type: "boolean" },
    mac_addresses: list(text),
    services: list(service),
  });

const exchange = object(
  {
    ixp_id: integer,
    ixf_id: integer,
    shortname: text,
    name: text,
    url: address,
    stats_api: address,
    country: text,
    peeringdb_id: integer,
    ...reached("support"),
    ...reached("emergency"),
    ...reached("billing"),
    peering_policy_list: list(text),
    switch: list(
      object({
        id: integer,
        name: text,
        colo: text,
        pdb_facility_id: integer,
        city: text,
        country: text,
        manufacturer: text,
        model: text,
        software: text,
      }),
    ),
    vlan: list(object({ id: integer, name: text, ipv4: lan("ipv4"), ipv6: lan("ipv6") })),
  },
  ["ixf_id", "ixp_id", "shortname"],
);

const connection = object(
  {
    ixp_id: integer,
    state: text,
    connected_since: moment,
    if_list: list(object({ switch_id: integer, if_speed: integer, if_type: text })),
    vlan_list: list(object({ vlan_id: integer, ipv4: session("ipv4"), ipv6: session("ipv6") })),
  },
  ["ixp_id"],
);

const member = object(
  {
    asnum: integer,
    member_type: { enum: ["peering", "ixp", "other"] },
    name: text,
    url: address,
    peering_policy: text,
    peering_policy_url: address,
    member_since: moment,
    contact_email: list(mail),
    contact_phone: list(text),
    contact_hours: text,
    connection_list: list(connection),
  },
  ["asnum", "connection_list"],
);

export const ixfSchema = object(
  { version: text, timestamp: moment, ixp_list: list(exchange), member_list: list(member) },
  ["version", "timestamp", "ixp_list", "member_list"],
);
