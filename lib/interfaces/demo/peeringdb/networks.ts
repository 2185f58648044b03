/**
 * Fictional networks for the PeeringDB of tests and of the demonstration. ASNs 399900-399999,
 * names and buildings are invented; cities and their coordinates are real, since the portal looks
 * for edge metros near them.
 */

type Contact = { role: string; name: string; email: string; phone: string; visible?: string };

export type FictionalNetwork = {
  asn: number;
  name: string;
  aka?: string;
  infoType: string;
  asSet: string;
  prefixes4: number | null;
  prefixes6: number | null;
  scope: string;
  contacts: Contact[];
  /** Names of facilities in `facilities`. */
  facilities: string[];
};

export type FictionalFacility = {
  name: string;
  city: string;
  country: string;
  continent: string;
  /** null for a building whose coordinates PeeringDB does not have. */
  at: [latitude: number, longitude: number] | null;
};

export const facilities: FictionalFacility[] = [
  { name: "Fjordhall OSL1", city: "Oslo", country: "NO", continent: "Europe", at: [59.932, 10.79] },
  { name: "Fjordhall OSL2", city: "Oslo", country: "NO", continent: "Europe", at: [59.88, 10.81] },
  {
    name: "Lakehouse STO1",
    city: "Kista",
    country: "SE",
    continent: "Europe",
    at: [59.4045, 17.9483],
  },
  {
    name: "Lakehouse STO3",
    city: "Stockholm",
    country: "SE",
    continent: "Europe",
    at: [59.266, 18.02],
  },
  { name: "Canalside CPH", city: "Copenhagen", country: "DK", continent: "Europe", at: null },
  { name: "Bryggen BGO", city: "Bergen", country: "NO", continent: "Europe", at: [60.391, 5.3241] },
  {
    name: "Harbour Gate TPE1",
    city: "Taipei",
    country: "TW",
    continent: "Asia Pacific",
    at: [25.0781, 121.5752],
  },
  {
    name: "Harbour Gate TPE2",
    city: "New Taipei City",
    country: "TW",
    continent: "Asia Pacific",
    at: [24.9936, 121.4849],
  },
  {
    name: "Straits Hall SG2",
    city: "Singapore",
    country: "SG",
    continent: "Asia Pacific",
    at: [1.2958, 103.7898],
  },
  {
    name: "Peak Hall HK1",
    city: "Hong Kong",
    country: "HK",
    continent: "Asia Pacific",
    at: [22.3643, 114.1204],
  },
  {
    name: "Rhine Hall FRA1",
    city: "Frankfurt am Main",
    country: "DE",
    continent: "Europe",
    at: [50.0992, 8.6321],
  },
  {
    name: "Isar Hall MUC1",
    city: "Munich",
    country: "DE",
    continent: "Europe",
    at: [48.1519, 11.6219],
  },
  {
    name: "Mesa DFW1",
    city: "Dallas",
    country: "US",
    continent: "North America",
    at: [32.8009, -96.8197],
  },
  {
    name: "Lakeshore ORD1",
    city: "Chicago",
    country: "US",
    continent: "North America",
    at: [41.8536, -87.6185],
  },
  {
    name: "Paulista SAO1",
    city: "Barueri",
    country: "BR",
    continent: "South America",
    at: [-23.4927, -46.8104],
  },
  {
    name: "Carioca RIO1",
    city: "Rio de Janeiro",
    country: "BR",
    continent: "South America",
    at: [-22.9269, -43.2489],
  },
];

const noc = (name: string, domain: string, phone: string): Contact => ({
  role: "NOC",
  name: `${name} NOC`,
  email: `noc@${domain}`,
  phone,
});
const policy = (domain: string, phone = ""): Contact => ({
  role: "Policy",
  name: "Peering",
  email: `peering@${domain}`,
  phone,
});

export const networks: FictionalNetwork[] = [
  {
    asn: 399990,
    name: "Fjord Net",
    aka: "Fjord",
    infoType: "Cable/DSL/ISP",
    asSet: "RIPE::AS399990:AS-FJORDNET",
    prefixes4: 400,
    prefixes6: 80,
    scope: "Europe",
    contacts: [
      noc("Fjord", "fjordnet.example", "+4721000000"),
      policy("fjordnet.example", "+47 21 00 00 01"),
      { role: "Technical", name: "Backbone", email: "backbone@fjordnet.example", phone: "" },
      { role: "Abuse", name: "Abuse", email: "abuse@fjordnet.example", phone: "" },
    ],
    facilities: [
      "Fjordhall OSL1",
      "Fjordhall OSL2",
      "Lakehouse STO1",
      "Lakehouse STO3",
      "Canalside CPH",
      "Bryggen BGO",
    ],
  },
  {
    asn: 399991,
    name: "Formosa Link",
    aka: "福爾摩沙網路",
    infoType: "NSP",
    asSet: "APNIC::AS-FORMOSALINK",
    prefixes4: 1200,
    prefixes6: 300,
    scope: "Asia Pacific",
    contacts: [noc("Formosa Link", "formosalink.example", "+886200000000")],
    facilities: ["Harbour Gate TPE1", "Harbour Gate TPE2", "Straits Hall SG2", "Peak Hall HK1"],
  },
  {
    asn: 399992,
    name: "Rheintal Voice",
    infoType: "Network Services",
    asSet: "AS399992:AS-VOICE AS399992:AS-VOICE-V6",
    prefixes4: 20,
    prefixes6: 4,
    scope: "Regional",
    contacts: [
      noc("Rheintal", "rheintal.example", "069 000000"),
      policy("rheintal.example", "+49690000001"),
    ],
    facilities: ["Rhine Hall FRA1", "Isar Hall MUC1"],
  },
  {
    asn: 399993,
    name: "Open Harbour Exchange",
    infoType: "Route Server",
    asSet: "",
    prefixes4: null,
    prefixes6: null,
    scope: "Regional",
    contacts: [noc("Open Harbour", "openharbour.example", "+85230000000")],
    facilities: ["Peak Hall HK1", "Straits Hall SG2"],
  },
  {
    asn: 399994,
    name: "Mesa Fiber",
    infoType: "NSP",
    asSet: "RADB::AS-MESAFIBER",
    prefixes4: 800,
    prefixes6: 120,
    scope: "North America",
    contacts: [noc("Mesa", "mesafiber.example", "+12145550100"), policy("mesafiber.example")],
    facilities: ["Mesa DFW1", "Lakeshore ORD1"],
  },
  {
    asn: 399995,
    name: "Paulista Telecom",
    infoType: "Cable/DSL/ISP",
    asSet: "RADB::AS-PAULISTA",
    prefixes4: 600,
    prefixes6: 90,
    scope: "South America",
    contacts: [noc("Paulista", "paulista.example", "+551140000000")],
    facilities: ["Paulista SAO1", "Carioca RIO1"],
  },
];

/** An ASN whose network is in two hundred facilities, most of them near an edge metro. */
export const wideNetworkAsn = 399980;
