import { demoPassword } from "@/lib/accounts/demo/demo-account";
import { roleEmails } from "@/tests/support/permission-roles";
import type { Portal } from "./portal";
import { isSignedIn, signIn } from "./sign-in";
import { Visitor } from "./visitor";

/** Who attacks, in the order in which a form that several are shown is tried. */
export const attackers = {
  visitor: null,
  /** Is asked for a second step after the password. */
  halfway: roleEmails.stranger,
  owner: roleEmails.owner,
  reviewer: roleEmails.reviewer,
  admin: roleEmails.admin,
} as const;
export type Attacker = keyof typeof attackers;

/** The address of somebody with the same rights, whose password may be changed and account locked. */
export const standInEmail = (email: string): string => `stand-in-${email}`;

/** The person, signed in. */
export async function enter(portal: Portal, role: Attacker): Promise<Visitor> {
  const visitor = new Visitor(role, portal.port);
  await again(visitor, attackers[role]);
  return visitor;
}

/** Their stand-in, newly signed in; null when that account is locked or has another password by now. */
export async function enterStandIn(port: number, role: Attacker): Promise<Visitor | null> {
  const visitor = new Visitor(role, port);
  const email = attackers[role];
  if (email === null) return visitor;
  return again(visitor, standInEmail(email)).then(
    () => visitor,
    () => null,
  );
}

/** Stays who one is: attempts end sessions, as signing out does, and begin some, as registering does. */
export async function stay(visitor: Visitor, role: Attacker): Promise<void> {
  if (attackers[role] === null) return visitor.forget();
  if (role !== "halfway" && !(await isSignedIn(visitor))) await again(visitor, attackers[role]);
}

async function again(visitor: Visitor, email: string | null): Promise<void> {
  if (email !== null) await signIn(visitor, email, demoPassword);
}
