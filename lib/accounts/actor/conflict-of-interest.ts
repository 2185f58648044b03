import { type Actor, roleIn } from "./actor";

/**
 * The one place that says who may not judge an application: members of the organisation that
 * applies, those who left it less than a year ago, and whoever last edited the application.
 * The permission table asks it for every staff permission that acts on an application, admins'
 * included.
 */

/** How long somebody who left an organisation stays kept from judging it, in days. */
export const conflictDays = 365;

/** Whoever left an organisation after this moment is still kept from judging it. */
export const conflictSince = (now: Date): Date =>
  new Date(now.getTime() - conflictDays * 24 * 60 * 60 * 1000);

/** An application, as permissions ask about it. */
export type ApplicationSubject = { organisationId: string; lastEditedById: string | null };

export type Conflict = "member" | "former-member" | "last-editor";

/** Why the actor may not judge the application; null when nothing keeps them from it. */
export function conflictOf(actor: Actor, application: ApplicationSubject): Conflict | null {
  if (actor.kind === "visitor") return null;
  const { organisationId, lastEditedById } = application;
  if (roleIn(actor, organisationId) !== null) return "member";
  if (actor.formerOrganisations.includes(organisationId)) return "former-member";
  return lastEditedById === actor.userId ? "last-editor" : null;
}
