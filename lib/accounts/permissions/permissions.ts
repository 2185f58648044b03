import { type Actor, type MemberRole, roleIn } from "@/lib/accounts/actor/actor";
import { type ApplicationSubject, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";

/**
 * The one table of who may do what. Each page, action and route names one of these
 * permissions; what is not listed is refused. A permission about an object is asked with
 * the organisation that owns it, or with the application itself: staff who judge one may not be
 * in conflict with it, and the organisation's name alone does not tell.
 */
export type Subject = string | ApplicationSubject | null;

type Rule = {
  /** Completes the sentence "May …". */
  may: string;
  allows: (actor: Actor, subject: Subject) => boolean;
};

const everybody = () => true;
const signedIn = (actor: Actor) => actor.kind === "user";
const reviewer = (actor: Actor) => actor.kind === "user" && actor.staffRole !== null;
const admin = (actor: Actor) => actor.kind === "user" && actor.staffRole === "admin";

const member =
  (...roles: readonly MemberRole[]) =>
  (actor: Actor, subject: Subject) => {
    if (subject === null) return false;
    const role = roleIn(actor, typeof subject === "string" ? subject : subject.organisationId);
    return role !== null && roles.includes(role);
  };

/** Staff judge others. Needs the application itself: asked with less, the answer is no. */
const unconflictedReviewer = (actor: Actor, subject: Subject) =>
  reviewer(actor) &&
  subject !== null &&
  typeof subject !== "string" &&
  conflictOf(actor, subject) === null;

export const permissions = {
  "public.read": { may: "read the public pages", allows: everybody },
  "account.enter": { may: "sign in, register or reset a password", allows: everybody },
  "account.manage": { may: "see and end one's own sessions and settings", allows: signedIn },
  "notifications.read": {
    may: "read one's own notifications and choose which come by mail",
    allows: signedIn,
  },
  "organisation.create": { may: "create an organisation", allows: signedIn },
  "organisation.read": {
    may: "see an organisation and its applications",
    allows: member("owner", "editor", "viewer"),
  },
  "organisation.manage": {
    may: "rename an organisation, invite people to it, change their roles and remove them",
    allows: member("owner"),
  },
  "organisation.leave": {
    may: "leave an organisation",
    allows: member("owner", "editor", "viewer"),
  },
  "invitation.accept": { may: "accept an invitation to one's own address", allows: signedIn },
  "application.list": { may: "see the list of one's own applications", allows: signedIn },
  "application.create": {
    may: "start an application for an organisation",
    allows: member("owner", "editor"),
  },
  "application.read": {
    may: "read an application of one's organisation",
    allows: member("owner", "editor", "viewer"),
  },
  "application.edit": {
    may: "change, import into, submit, withdraw or delete an application",
    allows: member("owner", "editor"),
  },
  "application.leave": {
    may: "take a partner of one's organisation out of the directory",
    allows: member("owner"),
  },
  "review.list": { may: "see the queue of submitted applications", allows: reviewer },
  "review.read": { may: "read a submitted application", allows: reviewer },
  "review.record": {
    may: "read and download the whole record of a decision",
    allows: reviewer,
  },
  "review.assign": {
    may: "give a submitted application to a reviewer",
    allows: unconflictedReviewer,
  },
  "review.comment": {
    may: "comment on a submitted application and request changes",
    allows: unconflictedReviewer,
  },
  "review.waive": { may: "waive a failing requirement", allows: unconflictedReviewer },
  "review.check": {
    may: "judge a submitted application again by present evidence",
    allows: unconflictedReviewer,
  },
  "review.decide": {
    may: "approve, decline, reopen or revoke an application",
    allows: unconflictedReviewer,
  },
  "control.record": {
    may: "record and confirm by hand that an organisation controls its ASN",
    allows: unconflictedReviewer,
  },
  "control.resolve": {
    may: "settle which of two organisations controls an ASN",
    allows: admin,
  },
  "exports.make": { may: "export lists, and have them exported on a schedule", allows: admin },
  "contacts.export": { may: "export how to reach partners' contacts", allows: admin },
  "partners.recheck": { may: "have all partners checked again at once", allows: admin },
  "partners.manage": {
    may: "import the list kept by hand, mend its partners and see what does not fit together",
    allows: admin,
  },
  "people.manage": { may: "see people and change their roles", allows: admin },
  "mail.read": { may: "read mails kept in the folder and see which wait or failed", allows: admin },
  "mail.retry": { may: "have a mail that failed sent again", allows: admin },
  "audit.read": { may: "read and download the audit trail", allows: admin },
} satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/** What visitors may do as well; a test compares this list with the table. */
export type OpenPermission = "public.read" | "account.enter";

/**
 * Whether the actor has the permission, about the given organisation's object or application where
 * the permission is about one. Pure; the answer for everything unlisted is no.
 */
export function may(actor: Actor, permission: Permission, subject: Subject = null) {
  const rule: Rule = permissions[permission];
  return rule.allows(actor, subject);
}
