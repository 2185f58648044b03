import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { Actor, SignedInActor } from "@/lib/accounts/actor/actor";
import { maxBodyBytes } from "@/lib/platform/http/body-limit";
import { areBounded } from "@/lib/platform/http/bounded-arguments";
import { areOfForm } from "@/lib/platform/http/form-arguments";
import { isSameOrigin } from "@/lib/platform/http/same-origin";
import type { OpenPermission, Permission, Subject } from "./permissions";
import { requirePermission } from "./require-permission";

interface Guard<P extends Permission, Args extends readonly unknown[]> {
  permission: P;
  /**
   * The organisation that owns the object of the call, or the application, for permissions about one; null when
   * there is no such object, which reads as "not found".
   */
  subjectOf?: (...args: Args) => Promise<Subject> | Subject;
  /** Most text of all arguments together, in UTF-16 units; else what visitors or people signed in need. */
  maxText?: number;
  /** Called by scripts alone, with other arguments than a form. */
  withoutForm?: boolean;
}

/** What one of the forms needs that visitors see, and any other form. */
const visitorsText = 32 * 1024;
const anyText = maxBodyBytes;
const open: ReadonlySet<Permission> = new Set<OpenPermission>(["public.read", "account.enter"]);

/**
 * Makes a server action; there is no other way to write one, so none can forget its permission.
 * The handler runs only for a request from this site by somebody who has the permission, and gets
 * that person first, then the call's own arguments. Those are bounded in length and can be kept in a
 * database, and come from the network: parse them with zod whatever their types say. What can be expected to go wrong is returned; only bugs are thrown.
 *
 * @example
 * "use server";
 * export const renameOrganisation = action(
 *   {
 *     permission: "organisation.edit",
 *     subjectOf: (_previous: State, form: FormData) => String(form.get("organisation")),
 *   },
 *   async (actor, _previous: State, form: FormData): Promise<State> => {
 *     const input = schema.safeParse(Object.fromEntries(form));
 *     if (!input.success) return { errors: … };
 *     await rename(db(), actor, input.data);
 *     redirect(routes.account());
 *   },
 * );
 *
 * // in a client component; works before JavaScript, too
 * const [state, submit, pending] = useActionState(renameOrganisation, initial);
 * <form action={submit}>…
 */
export function action<P extends Permission, Args extends readonly unknown[], Result>(
  {
    permission,
    subjectOf,
    maxText = open.has(permission) ? visitorsText : anyText,
    withoutForm = false,
  }: Guard<P, Args>,
  handler: (
    actor: P extends OpenPermission ? Actor : SignedInActor,
    ...args: Args
  ) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    if (!isSameOrigin(await headers())) throw new Error("An action was called from another site.");
    // No form of ours sends more, or what is no text; nobody has to be told how to.
    if (!areBounded(args, maxText)) notFound();
    if (!withoutForm && !areOfForm(args, handler.length - 1)) notFound();
    const subject = subjectOf ? await subjectOf(...args) : null;
    const actor = await requirePermission(permission, subject);
    return handler(actor as P extends OpenPermission ? Actor : SignedInActor, ...args);
  };
}
