import type { ProviderName } from "@/lib/platform/env/provider-names";
import type { FormSection } from "./form-sections";
import type { SampleName } from "./sample-names";

/** Every address in the portal; pages, actions and mails build links only from here. */
export const routes = {
  home: () => "/",
  partners: () => "/partners",
  partner: (slug: string) => `/partners/${slug}`,
  partnerMetros: () => "/partners/metros",
  /** The slug is that of `metroSlug`. */
  partnerMetro: (slug: string) => `/partners/metros/${slug}`,
  partnerApi: () => "/partners/api",
  requirements: () => "/requirements",
  requirement: (ruleId: string) => `/requirements/${ruleId}`,
  policy: () => "/requirements/policy",
  format: () => "/format",

  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"),
  signInBusy: () => "/sign-in/busy",
  signInAfterReset: () => "/sign-in?reset=1",
  register: (next?: string) => (next ? `/register?next=${encodeURIComponent(next)}` : "/register"),
  finishRegistration: (token: string) => `/register/${token}`,
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => `/reset-password/${token}`,
  account: () => "/account",
  /** Goes to a provider to sign in; `purpose` is for people who are signed in already. */
  signInWith: (
    provider: ProviderName,
    to: { next?: string; purpose?: "link" | "confirm" } = {},
  ) => {
    const query = new URLSearchParams(
      Object.entries(to).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    return `/sign-in/with/${provider}${query.size > 0 ? `?${query}` : ""}`;
  },
  /** Where a provider sends people back to; registered there. */
  returnFrom: (provider: ProviderName) => `/sign-in/with/${provider}/return`,
  secondStep: () => "/sign-in/second-step",
  security: () => "/account/security",
  /** Shows again who one is, and goes back. */
  confirmIdentity: (next: string) => `/account/confirm?next=${encodeURIComponent(next)}`,
  notifications: () => "/account/notifications",

  applications: () => "/applications",
  newOrganisation: () => "/organisations/new",
  organisation: (id: string) => `/organisations/${id}`,
  invitation: (token: string) => `/invitations/${token}`,
  newApplication: () => "/applications/new",
  application: (id: string) => `/applications/${id}`,
  applicationSection: (id: string, section: FormSection) => `/applications/${id}/${section}`,
  /** Where the form saves as one types. */
  applicationDraft: (id: string) => `/applications/${id}/draft`,
  /** Where a draft that was never submitted gets another ASN, or is deleted. */
  applicationSettings: (id: string) => `/applications/${id}/settings`,
  applicationReport: (id: string) => `/applications/${id}/report`,
  /** All findings of a rule; `query` says of which report, as `findingsQuery` writes it. */
  applicationFindings: (id: string, rule: string, query = "") =>
    `/applications/${id}/findings/${rule}${query}`,
  applicationRevision: (id: string, number: number) => `/applications/${id}/revisions/${number}`,
  applicationDecision: (id: string, number: number) => `/applications/${id}/decisions/${number}`,
  applicationDecisionFile: (id: string, number: number) =>
    `/applications/${id}/decisions/${number}/record`,
  /** The document of a revision, as a file. */
  revisionDocument: (id: string, number: number) =>
    `/applications/${id}/revisions/${number}/document`,
  applicationDifferences: (id: string) => `/applications/${id}/differences`,
  applicationSimulation: (id: string) => `/applications/${id}/simulation`,
  applicationMeasurements: (id: string) => `/applications/${id}/measurements`,
  applicationMeasurementsUpload: (id: string) => `/applications/${id}/measurements/upload`,
  /** The row of the measurement at a position in the document. */
  applicationMeasurement: (id: string, index: number) =>
    `/applications/${id}/measurements?at=${index}#measurement-${index}`,
  applicationImport: (id: string) => `/applications/${id}/import`,
  applicationImportUpload: (id: string) => `/applications/${id}/import/upload`,
  applicationControl: (id: string) => `/applications/${id}/control`,
  applicationExport: (id: string) => `/applications/${id}/export`,
  applicationList: (id: string, list: "contacts" | "connections" | "sites" | "prefixes") =>
    `/applications/${id}/export/${list}`,
  applicationWorkbook: (id: string) => `/applications/${id}/workbook`,

  review: () => "/review",
  reviewApplication: (id: string) => `/review/${id}`,
  /** The same, with the way back to the list of the queue that somebody came from. */
  reviewApplicationFrom: (id: string, list: string) =>
    `/review/${id}?${new URLSearchParams({ list: list.replace(/^\?/, "") })}`,
  /** What a revision declares, list by list; `query` as `declarationSearch` writes it. */
  reviewDeclaration: (id: string, query = "") => `/review/${id}/declaration${query}`,
  reviewFindings: (id: string, rule: string, query = "") =>
    `/review/${id}/findings/${rule}${query}`,
  /** The record of an application's n-th decision. */
  reviewDecision: (id: string, number: number) => `/review/${id}/decisions/${number}`,
  reviewDecisionFile: (id: string, number: number) => `/review/${id}/decisions/${number}/record`,
  reviewSimulation: (id: string) => `/review/${id}/simulation`,

  admin: () => "/admin",
  adminPeople: () => "/admin/people",
  adminMail: () => "/admin/mail",
  adminMailMessage: (name: string) => `/admin/mail/${name}`,
  adminAsnConflicts: () => "/admin/asn-conflicts",
  adminAudit: () => "/admin/audit",
  adminPartners: () => "/admin/partners",
  adminPartner: (id: string) => `/admin/partners/${id}`,
  adminPartnerList: () => "/admin/partners/import",
  adminPartnerListUpload: () => "/admin/partners/import/upload",
  partnerListFile: () => "/api/exports/partner-list.json",
  adminExports: () => "/admin/exports",
  /** `query` holds filters, columns and format, as the form of the page sends them. */
  adminExport: (set: string, query = "") =>
    `/admin/exports/${encodeURIComponent(set)}${query === "" ? "" : `?${query}`}`,
  adminExportRun: (id: string) => `/admin/exports/runs/${id}`,
  adminExportSchedules: () => "/admin/exports/schedules",
  newExportSchedule: () => "/admin/exports/schedules/new",
  exports: () => "/api/exports",
  /** `file` is a set's name with a format's extension, such as "partners.csv". */
  exportFile: (file: string, query = "") =>
    `/api/exports/${file}${query === "" ? "" : `?${query}`}`,
  exportRunFile: (id: string) => `/api/exports/runs/${id}`,
  exportSchema: (set: string) => `/api/schemas/exports/${set}.json`,

  applicationSchema: () => "/api/schemas/application.json",
  evidenceSchema: () => "/api/schemas/evidence.json",
  decisionSchema: () => "/api/schemas/decision.json",
  exampleDocument: () => "/api/schemas/example.json",
  /** The image that other sites show beside a link. */
  linkPreview: () => "/link-preview.png",
  /** Files of `public/`: what to fill in and paste, and whole documents to start from. */
  pasteTemplate: (target: "contacts" | "sites" | "connections" | "prefixes") =>
    `/templates/${target}.csv`,
  sampleDocument: (name: SampleName) => `/samples/${name}.json`,

  apiPartners: () => "/api/partners",
  apiPartner: (slug: string) => `/api/partners/${slug}`,
  apiMetros: () => "/api/metros",
  openApi: () => "/api/openapi.json",
  /** A part of the sitemap; /sitemap.xml lists them. */
  sitemapPart: (name: string) => `/sitemaps/${name}.xml`,

  health: () => "/api/health",
  cities: (query: string) => `/api/cities?q=${encodeURIComponent(query)}`,
  /** Facilities that PeeringDB knows in an edge metro. */
  facilities: (metro: string, again = false) =>
    `/api/facilities?metro=${encodeURIComponent(metro)}${again ? "&again=1" : ""}`,
  placeNames: () => "/api/cities",
} as const;
