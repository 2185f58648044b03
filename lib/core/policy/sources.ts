/** Where the catalogue's facts come from. Titles are the documents' own and are not translated. */

export type SourceDocument = {
  readonly title: string;
  readonly url: string;
  /** The document's own date, YYYY-MM-DD; null where it carries none. */
  readonly date: string | null;
};

const peering = "https://learn.microsoft.com/azure/internet-peering";
const service = "https://learn.microsoft.com/azure/peering-service";

const documents = {
  overview: {
    title: "Internet peering vs. Peering Service",
    url: `${peering}/overview-peering-service`,
    date: "2020-05-22",
  },
  partner: {
    title: "Azure Peering Service partner overview",
    url: `${peering}/peering-service-partner-overview`,
    date: "2024-10-23",
  },
  ispWalkthrough: {
    title: "Azure Peering Service walkthrough for partners",
    url: `${peering}/walkthrough-peering-service-all`,
    date: "2024-10-23",
  },
  voiceWalkthrough: {
    title: "Azure internet peering for Communications Services walkthrough",
    url: `${peering}/walkthrough-communications-services-partner`,
    date: "2025-03-03",
  },
  exchangeWalkthrough: {
    title: "Internet peering for MAPS exchange partners walkthrough",
    url: `${peering}/walkthrough-exchange-route-server-partner`,
    date: "2023-06-26",
  },
  policy: { title: "Microsoft peering policy", url: `${peering}/policy`, date: "2024-03-19" },
  faq: { title: "Internet peering FAQ", url: `${peering}/faqs`, date: "2023-09-20" },
  prerequisites: {
    title: "Prerequisites to set up peering with Microsoft",
    url: `${peering}/prerequisites`,
    date: "2025-04-21",
  },
  asn: {
    title: "Associate a peer ASN with an Azure subscription",
    url: `${peering}/howto-subscription-association-portal`,
    date: "2024-02-13",
  },
  servicePrefixes: {
    title: "Azure Peering Service prefix requirements",
    url: `${service}/peering-service-prefix-requirements`,
    date: "2026-08-31",
  },
  registeredPrefixes: {
    title: "Azure registered prefix requirements",
    url: `${peering}/peering-registered-prefix-requirements`,
    date: "2024-10-24",
  },
  about: { title: "What is Azure Peering Service?", url: `${service}/about`, date: "2026-02-25" },
  api: {
    title: "Microsoft.Peering REST API 2022-10-01",
    url: "https://github.com/Azure/azure-rest-api-specs/tree/main/specification/peering",
    date: "2022-10-01",
  },
} satisfies Record<string, SourceDocument>;

const byFact: Readonly<Record<string, readonly SourceDocument[]>> = {
  R01: [documents.partner, documents.ispWalkthrough],
  R03: [documents.asn, documents.prerequisites],
  R04: [documents.asn],
  R05: [documents.asn],
  R06: [documents.policy, documents.prerequisites],
  R07: [documents.policy],
  R10: [documents.partner, documents.ispWalkthrough],
  R11: [documents.ispWalkthrough, documents.voiceWalkthrough, documents.exchangeWalkthrough],
  R12: [documents.partner, documents.ispWalkthrough],
  R13: [documents.partner, documents.servicePrefixes],
  R14: [documents.exchangeWalkthrough],
  R15: [documents.partner],
  R16: [documents.partner, documents.faq],
  R17: [documents.overview, documents.faq, documents.partner],
  R18: [documents.ispWalkthrough, documents.faq, documents.policy],
  R20: [documents.partner],
  R21: [documents.partner],
  R22: [documents.partner],
  R23: [documents.voiceWalkthrough],
  R25: [documents.policy],
  R26: [documents.policy],
  R27: [documents.partner],
  R28: [documents.policy],
  R29: [documents.partner],
  R30: [documents.partner],
  R31: [documents.exchangeWalkthrough],
  R32: [documents.voiceWalkthrough, documents.exchangeWalkthrough],
  R33: [documents.policy],
  R34: [documents.policy],
  R35: [documents.policy],
  R36: [documents.policy],
  R37: [documents.policy],
  R39: [documents.policy, documents.ispWalkthrough],
  R41: [documents.ispWalkthrough, documents.voiceWalkthrough, documents.exchangeWalkthrough],
  R42: [documents.policy],
  R43: [documents.policy],
  R46: [documents.faq],
  R48: [documents.overview, documents.about],
  R49: [documents.overview],
  R53: [documents.api],
  RPR24: [documents.registeredPrefixes],
};

/** The documents a fact (R01 to R53, RPR24) is taken from; none for "ours". */
export function sourceDocuments(fact: string): readonly SourceDocument[] {
  return byFact[fact] ?? [];
}
