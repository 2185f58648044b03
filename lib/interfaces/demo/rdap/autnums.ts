import { networks } from "@/lib/interfaces/demo/peeringdb/networks";
import type { Autnum } from "./shapes";

const shapeOf: Record<number, Autnum["shape"]> = {
  399991: "apnic",
  // As where a registry shows nobody: PeeringDB's contacts are what there is.
  399993: "redacted",
  399994: "arin",
  399995: "arin",
};

const domainOf = (address = "") => address.split("@")[1] ?? "";
const nameOf = (name: string) => name.toUpperCase().replaceAll(" ", "-");

/** The registrations of the fictional networks, and some that only the registry knows. */
export const autnums: readonly Autnum[] = [
  ...networks.map(({ asn, name, contacts }) => ({
    asn,
    name: nameOf(name),
    domain: domainOf(contacts[0]?.email),
    shape: shapeOf[asn] ?? ("ripe" as const),
  })),
  { asn: 399996, name: "SAVANNA-CARRIER", domain: "savanna.example", shape: "ripe" },
  { asn: 399997, name: "POLAR-REACH", domain: "polarreach.example", shape: "ripe" },
  { asn: 399998, name: "AMBERGULF", domain: "ambergulf.example", shape: "ripe" },
  { asn: 399850, name: "KESTREL-NET", domain: "kestrel.example", shape: "ripe" },
  { asn: 399851, name: "HERON-NET", domain: "heron.example", shape: "arin" },
  { asn: 399852, name: "OSPREY-NET", domain: "osprey.example", shape: "redacted" },
  { asn: 399853, name: "PETREL-NET", domain: "petrel.example", shape: "block" },
];
