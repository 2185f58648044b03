import type { FormSection } from "@/lib/applications/sections";

/** Every address in the portal; pages, actions and mails build links only from here. */
export const routes = {
  home: () => "/",
  partners: () => "/partners",
  partner: (slug: string) => `/partners/${slug}`,
  requirements: () => "/requirements",
  requirement: (ruleId: string) => `/requirements/${ruleId}`,
  policy: () => "/requirements/policy",
  format: () => "/format",

  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"),
  signInAfterReset: () => "/sign-in?reset=1",
  register: (next?: string) => (next ? `/register?next=${encodeURIComponent(next)}` : "/register"),
  finishRegistration: (token: string) => `/register/${token}`,
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => `/reset-password/${token}`,
  account: () => "/account",
  notifications: () => "/account/notifications",

  applications: () => "/applications",
  newOrganisation: () => "/organisations/new",
  newApplication: () => "/applications/new",
  application: (id: string) => `/applications/${id}`,
  applicationSection: (id: string, section: FormSection) => `/applications/${id}/${section}`,
  /** Where the form saves as one types. */
  applicationDraft: (id: string) => `/applications/${id}/draft`,
  applicationReport: (id: string) => `/applications/${id}/report`,
  applicationRevision: (id: string, number: number) => `/applications/${id}/revisions/${number}`,
  applicationSimulation: (id: string) => `/applications/${id}/simulation`,
  applicationMeasurements: (id: string) => `/applications/${id}/measurements`,
  applicationMeasurementsUpload: (id: string) => `/applications/${id}/measurements/upload`,
  /** The row of the measurement at a position in the document. */
  applicationMeasurement: (id: string, index: number) =>
    `/applications/${id}/measurements?at=${index}#measurement-${index}`,
  applicationImport: (id: string) => `/applications/${id}/import`,
  applicationImportUpload: (id: string) => `/applications/${id}/import/upload`,
  applicationExport: (id: string) => `/applications/${id}/export`,

  review: () => "/review",
  reviewApplication: (id: string) => `/review/${id}`,
  reviewSimulation: (id: string) => `/review/${id}/simulation`,

  admin: () => "/admin",
  adminPeople: () => "/admin/people",
  adminMail: () => "/admin/mail",
  adminMailMessage: (name: string) => `/admin/mail/${name}`,
  adminAudit: () => "/admin/audit",
  auditCsv: () => "/api/exports/audit.csv",
  partnersCsv: () => "/api/exports/partners.csv",

  applicationSchema: () => "/api/schemas/application.json",
  evidenceSchema: () => "/api/schemas/evidence.json",
  exampleDocument: () => "/api/schemas/example.json",

  health: () => "/api/health",
  cities: (query: string) => `/api/cities?q=${encodeURIComponent(query)}`,
} as const;
