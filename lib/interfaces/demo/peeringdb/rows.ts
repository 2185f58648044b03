import {
  type FictionalFacility,
  type FictionalNetwork,
  facilities,
  networks,
  wideNetworkAsn,
} from "./networks";

/** The tables of PeeringDB that the portal asks for, each row with every key PeeringDB sends. */
export type PeeringDbRows = {
  net: Record<string, unknown>[];
  netfac: Record<string, unknown>[];
  poc: Record<string, unknown>[];
  fac: Record<string, unknown>[];
};

const common = {
  created: "2019-03-04T00:00:00Z",
  updated: "2026-10-12T08:30:00Z",
  status: "ok",
};

function netRow(network: FictionalNetwork, id: number) {
  return {
    id,
    org_id: id + 30_000,
    name: network.name,
    aka: network.aka ?? "",
    name_long: "",
    website: "",
    social_media: [],
    asn: network.asn,
    looking_glass: "",
    route_server: "",
    irr_as_set: network.asSet,
    info_type: network.infoType,
    info_types: [network.infoType],
    info_prefixes4: network.prefixes4,
    info_prefixes6: network.prefixes6,
    info_traffic: "100-200Gbps",
    info_ratio: "Mostly Inbound",
    info_scope: network.scope,
    info_unicast: true,
    info_multicast: false,
    info_ipv6: true,
    info_never_via_route_servers: false,
    ix_count: 0,
    fac_count: network.facilities.length,
    notes: "",
    netixlan_updated: null,
    netfac_updated: "2026-02-01T14:39:21Z",
    poc_updated: "2026-01-22T04:24:08Z",
    policy_url: "",
    policy_general: "Open",
    policy_locations: "Not Required",
    policy_ratio: false,
    policy_contracts: "Not Required",
    allow_ixp_update: false,
    ixp_update_exclude: [],
    status_dashboard: "",
    rir_status: "ok",
    rir_status_updated: "2024-06-26T04:47:55Z",
    logo: null,
    ...common,
  };
}

function facRow(facility: FictionalFacility, id: number) {
  return {
    id,
    org_id: id + 40_000,
    org_name: facility.name.split(" ")[0] ?? "",
    campus_id: null,
    name: facility.name,
    aka: "",
    name_long: "",
    website: "",
    social_media: [],
    clli: "",
    rencode: "",
    npanxx: "",
    notes: "",
    net_count: 12,
    ix_count: 1,
    carrier_count: 0,
    sales_email: "",
    sales_phone: "",
    tech_email: "",
    tech_phone: "",
    available_voltage_services: [],
    diverse_serving_substations: null,
    property: "",
    region_continent: facility.continent,
    status_dashboard: "",
    logo: null,
    ...common,
    address1: "",
    address2: "",
    city: facility.city,
    country: facility.country,
    state: "",
    zipcode: "",
    floor: "",
    suite: "",
    latitude: facility.at?.[0] ?? null,
    longitude: facility.at?.[1] ?? null,
  };
}

/** Two hundred buildings, spread around the metros of the others. */
function manyFacilities(): FictionalFacility[] {
  return Array.from({ length: 200 }, (_, index) => {
    const model = facilities[index % facilities.length] as FictionalFacility;
    const at = model.at;
    const shift = 0.001 * Math.floor(index / facilities.length);
    return {
      ...model,
      name: `Wide Hall ${index + 1}`,
      at: at && ([at[0] + shift, at[1]] as [number, number]),
    };
  });
}

/** All rows of the fictional networks, with ids that are no real object's. */
export function fictionalRows(): PeeringDbRows {
  const halls = [...facilities, ...manyFacilities()];
  const wide: FictionalNetwork = {
    asn: wideNetworkAsn,
    name: "Wide Area Net",
    infoType: "NSP",
    asSet: "AS-WIDEAREA",
    prefixes4: 9000,
    prefixes6: 2000,
    scope: "Global",
    contacts: [],
    facilities: halls.slice(facilities.length).map((hall) => hall.name),
  };
  const facIds = new Map(halls.map((hall, index) => [hall.name, 900_001 + index]));
  const rows: PeeringDbRows = { net: [], netfac: [], poc: [], fac: [] };
  rows.fac = halls.map((hall) => facRow(hall, facIds.get(hall.name) ?? 0));
  for (const [index, network] of [...networks, wide].entries()) {
    const netId = 900_001 + index;
    rows.net.push(netRow(network, netId));
    for (const name of network.facilities) {
      const hall = halls.find((each) => each.name === name);
      rows.netfac.push({
        id: 910_001 + rows.netfac.length,
        name,
        city: hall?.city ?? "",
        country: hall?.country ?? "",
        net_id: netId,
        fac_id: facIds.get(name) ?? 0,
        local_asn: network.asn,
        ...common,
      });
    }
    for (const contact of network.contacts) {
      rows.poc.push({
        id: 920_001 + rows.poc.length,
        net_id: netId,
        visible: "Public",
        url: "",
        ...contact,
        ...common,
      });
    }
  }
  return rows;
}
