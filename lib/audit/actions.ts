/** Every deed the audit trail knows; the namespace `admin` has words for each. */
export const auditActions = [
  "organisation.created",
  "application.created",
  "application.imported",
  "application.measurements-added",
  "application.measurements-removed",
  "application.submitted",
  "application.withdrawn",
  "application.reopened",
  "application.review-started",
  "application.approved",
  "application.declined",
  "partner.listed",
  "partners.exported",
  "person.registered",
  "person.password-changed",
  "person.password-reset",
  "person.role-changed",
  "audit.exported",
  "mail.retried",
] as const;

export type AuditAction = (typeof auditActions)[number];

/** Every kind of object the audit trail speaks of. */
export const auditObjects = [
  "organisation",
  "application",
  "partner",
  "export",
  "person",
  "mail",
] as const;

export type AuditObject = (typeof auditObjects)[number];
