/** A published document the requirements come from. */
export type SourceDocument = {
  readonly title: string;
  readonly url: string;
  /** The document's own date, YYYY-MM-DD; null for an interface's version. */
  readonly date: string | null;
};

const learn = "https://learn.microsoft.com/azure";

/** Microsoft's documents by short key. */
const documents = {
  overview2020: {
    title: "Internet peering vs. Peering Service",
    url: `${learn}/internet-peering/overview-peering-service`,
    date: "2020-05-22",
  },
  partnerOverview: {
    title: "Peering Service partner overview",
    url: `${learn}/internet-peering/peering-service-partner-overview`,
    date: "2024-10-23",
  },
  partnerWalkthrough: {
    title: "Peering Service partner walkthrough",
    url: `${learn}/internet-peering/walkthrough-peering-service-all`,
    date: "2024-10-23",
  },
  voiceWalkthrough: {
    title: "Communications services partner walkthrough",
    url: `${learn}/internet-peering/walkthrough-communications-services-partner`,
    date: "2025-03-03",
  },
  exchangeWalkthrough: {
    title: "Exchange with route server partner walkthrough",
    url: `${learn}/internet-peering/walkthrough-exchange-route-server-partner`,
    date: "2023-06-26",
  },
  peeringPolicy: {
    title: "Microsoft peering policy",
    url: `${learn}/internet-peering/policy`,
    date: "2024-03-19",
  },
  registeredPrefixes: {
    title: "Registered prefix requirements",
    url: `${learn}/internet-peering/peering-registered-prefix-requirements`,
    date: "2024-10-24",
  },
  questions: {
    title: "Internet peering FAQ",
    url: `${learn}/internet-peering/faqs`,
    date: "2023-09-20",
  },
  prerequisites: {
    title: "Prerequisites to set up peering",
    url: `${learn}/internet-peering/prerequisites`,
    date: "2025-04-21",
  },
  asnAssociation: {
    title: "Associate a peer ASN with a subscription",
    url: `${learn}/internet-peering/howto-subscription-association-portal`,
    date: "2024-02-13",
  },
  servicePrefixes: {
    title: "Peering Service prefix requirements",
    url: `${learn}/peering-service/peering-service-prefix-requirements`,
    date: "2026-08-31",
  },
  about: {
    title: "About Azure Peering Service",
    url: `${learn}/peering-service/about`,
    date: "2026-02-25",
  },
  interface: {
    title: "Microsoft.Peering REST API 2022-10-01",
    url: "https://learn.microsoft.com/rest/api/peering/",
    date: null,
  },
} satisfies Record<string, SourceDocument>;

type DocumentKey = keyof typeof documents;

const factDocuments: Readonly<Record<string, readonly DocumentKey[]>> = {
  R01: ["partnerOverview", "partnerWalkthrough"],
  R03: ["asnAssociation", "prerequisites"],
  R04: ["asnAssociation"],
  R05: ["asnAssociation"],
  R06: ["peeringPolicy", "prerequisites"],
  R07: ["peeringPolicy"],
  R10: ["partnerOverview", "partnerWalkthrough"],
  R11: ["partnerWalkthrough", "voiceWalkthrough", "exchangeWalkthrough"],
  R12: ["partnerOverview", "partnerWalkthrough"],
  R13: ["partnerOverview", "servicePrefixes"],
  R14: ["exchangeWalkthrough"],
  R15: ["partnerOverview"],
  R16: ["partnerOverview", "questions"],
  R17: ["overview2020", "questions", "partnerOverview"],
  R18: ["partnerWalkthrough", "questions", "peeringPolicy"],
  R20: ["partnerOverview"],
  R21: ["partnerOverview"],
  R22: ["partnerOverview"],
  R23: ["voiceWalkthrough"],
  R25: ["peeringPolicy"],
  R26: ["peeringPolicy"],
  R27: ["partnerOverview"],
  R28: ["peeringPolicy"],
  R29: ["partnerOverview"],
  R30: ["partnerOverview", "registeredPrefixes"],
  R31: ["exchangeWalkthrough"],
  R32: ["voiceWalkthrough", "exchangeWalkthrough"],
  R33: ["peeringPolicy"],
  R34: ["peeringPolicy"],
  R35: ["peeringPolicy"],
  R36: ["peeringPolicy"],
  R37: ["peeringPolicy"],
  R39: ["peeringPolicy", "partnerWalkthrough"],
  R41: ["partnerWalkthrough", "voiceWalkthrough", "exchangeWalkthrough"],
  R42: ["peeringPolicy"],
  R43: ["peeringPolicy"],
  R46: ["questions"],
  R48: ["overview2020", "about"],
  R49: ["overview2020"],
  R53: ["interface"],
};

/** Keys of all published facts, in order. */
export const factKeys: readonly string[] = Object.keys(factDocuments);

/** The documents that state a fact; empty for "ours" and for a key there is not. */
export function documentsOf(factKey: string): readonly SourceDocument[] {
  return (factDocuments[factKey] ?? []).map((key) => documents[key]);
}
