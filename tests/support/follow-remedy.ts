import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { distanceKm } from "@/lib/core/geo/distance";
import type { ApplicationDocument, Connection } from "@/lib/core/requirements/document";
import type { Finding } from "@/lib/core/requirements/report";

type Follow = (document: ApplicationDocument, finding: Finding) => void;

let routers = 0;
/** A router that no other connection is on. */
const ownRouter = () => `own-${routers++}`;

const at = (document: ApplicationDocument, metro: unknown) =>
  document.locations?.find((location) => location.metro === metro);

function connect(document: ApplicationDocument, metro: unknown, count: number, mbps: number) {
  const location = at(document, metro);
  if (!location) throw new Error(`${metro} is no location.`);
  const added = Array.from(
    { length: count },
    (): Connection => ({
      bandwidthMbps: mbps,
      router: ownRouter(),
    }),
  );
  location.connections = [...(location.connections ?? []), ...added];
}

/** "Add 2 more 100 Gbps connections in Lisbon, each on a router of its own." */
const addPorts: Follow = (document, { values, advice }) => {
  const { ports, portGbps } = advice ?? {};
  if (!ports) throw new Error("The remedy names no number of connections.");
  connect(document, values?.metro, Number(ports), Number(portGbps) * 1000);
};

function connectionAt(document: ApplicationDocument, path: string | null): Connection {
  const [, location, number] = /^\/locations\/(\d+)\/connections\/(\d+)/.exec(path ?? "") ?? [];
  const connection = document.locations?.[Number(location)]?.connections?.[Number(number)];
  if (!connection) throw new Error(`No connection is at ${path}.`);
  return connection;
}

const set =
  (change: Partial<Connection>): Follow =>
  (document, { path }) => {
    Object.assign(connectionAt(document, path), change);
  };

/** The bandwidth that most connections of a location have, as "with the bandwidth of the others" means it. */
function usualMbps(document: ApplicationDocument, metro: unknown): number {
  const used = (at(document, metro)?.connections ?? []).filter(
    ({ usedForPeeringService }) => usedForPeeringService !== false,
  );
  return used[0]?.bandwidthMbps ?? 100_000;
}

/** "Add a second location": at the edge metro nearest to the only one. */
const addLocation: Follow = (document, { values }) => {
  const there = edgeMetros.find(({ metro }) => metro === values?.lost);
  if (!there) throw new Error(`${values?.lost} is no edge metro.`);
  const [, next] = [...edgeMetros].sort((a, b) => distanceKm(there, a) - distanceKm(there, b));
  document.locations?.push({ metro: next?.metro ?? "", connections: [] });
  connect(document, next?.metro, 2, 100_000);
};

/** What following a remedy to the letter does to a document, by rule and code. */
export const follow: Readonly<Record<string, Readonly<Record<string, Follow>>>> = {
  "survives-link-loss": { "overload-on-link-loss": addPorts },
  "survives-site-loss": {
    "overload-on-site-loss": addPorts,
    "tight-on-site-loss": addPorts,
    "nowhere-to-go": addLocation,
  },
  "survives-two-site-losses": { "overload-on-two-losses": addPorts },
  "local-redundancy": {
    "single-connection": (document, { values }) => {
      const { metro, missing } = values ?? {};
      connect(document, metro, Number(missing), usualMbps(document, metro));
    },
  },
  "link-speed": {
    "below-10g": (document, { path, required }) => {
      connectionAt(document, path).bandwidthMbps = Number(required);
    },
    "below-100g": (document, { path, required }) => {
      connectionAt(document, path).bandwidthMbps = Number(required);
    },
  },
  lacp: { "no-lacp": set({ lacp: true }) },
  "nearest-edge-outbound": {
    "handoff-not-connected": (document, finding) => handOver(document, finding),
    "farther-edge-used": (document, finding) => handOver(document, finding),
  },
  "geo-redundancy": {
    "single-site": (document, { values }) => {
      const [metro] = String(values?.proposals ?? "").split(", ");
      if (!metro) throw new Error("No metro is proposed.");
      document.locations?.push({ metro, connections: [] });
      connect(document, metro, 2, 100_000);
    },
  },
};

function handOver(document: ApplicationDocument, { path, values }: Finding): void {
  const site = document.traffic?.sites?.[Number(path?.split("/")[3])];
  if (!site) throw new Error(`No site is at ${path}.`);
  site.handoff = String(values?.nearest);
}
