import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Actor, SignedInActor } from "@/lib/accounts/actor/actor";
import { pathHeader } from "@/lib/accounts/sessions/wanted-path";
import { routes } from "@/lib/platform/routes/routes";
import { currentActor } from "./current-actor";
import { may, type OpenPermission, type Permission, type Subject } from "./permissions";

export { currentActor };

/**
 * Lets the request go on only with the permission, and returns who is asking. Call it first in
 * every page, before anything suspends; actions and route handlers have it built in (`action`,
 * `route` in lib/accounts/permissions).
 *
 * A visitor is sent to sign in and comes back to the page wanted. A signed-in person without the
 * permission reads "not found", so that nobody learns what there is. Staff who only lack a second
 * factor are led to set one up.
 *
 * @param subject the organisation that owns the object, or the application, for permissions about one;
 *   null when the object does not exist, which reads the same as not being allowed.
 */
export function requirePermission(permission: OpenPermission, subject?: Subject): Promise<Actor>;
export function requirePermission(
  permission: Permission,
  subject?: Subject,
): Promise<SignedInActor>;
export async function requirePermission(
  permission: Permission,
  subject: Subject = null,
): Promise<Actor> {
  const actor = await currentActor();
  if (may(actor, permission, subject)) return actor;
  if (actor.kind === "visitor") {
    redirect(routes.signIn((await headers()).get(pathHeader) ?? undefined));
  }
  // Staff whose role waits for something are shown what, where they would have been let in.
  const { withheld } = actor;
  if (withheld && may({ ...actor, staffRole: withheld.staffRole }, permission, subject)) {
    redirect(routes.security());
  }
  notFound();
}
