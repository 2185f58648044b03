"use server";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { unlinkIdentity } from "@/lib/accounts/identities/link";
import { signInMethods } from "@/lib/accounts/identities/queries";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { action } from "@/lib/accounts/permissions/action";
import { cancelApp, startApp } from "@/lib/accounts/second-factor/authenticator-app";
import {
  type AddFactorResult,
  addPasskey,
  confirmApp,
  type RemoveFactorResult,
  removeFactor,
  renewRecoveryCodes,
} from "@/lib/accounts/second-factor/manage";
import { passkeyAnswer } from "@/lib/accounts/second-factor/passkey-answer";
import { registrationOptions } from "@/lib/accounts/second-factor/passkeys";
import { isFresh } from "@/lib/accounts/sessions/freshness";
import { releaseAssignments } from "@/lib/partnership/review/queue/release-assignments";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const own = { permission: "account.manage" } as const;

/** Begins to set up an authenticator app. */
export const startAppAction = action(own, async (actor, _form: FormData) => {
  const now = new Date();
  if (!(await isFresh(db(), actor.sessionId, now))) redirect(refused("notFresh"));
  await startApp(db(), actor.userId, now);
  redirect(routes.security());
});

/** Leaves off setting it up. */
export const cancelAppAction = action(own, async (actor, _form: FormData) => {
  await cancelApp(db(), actor.userId);
  redirect(routes.security());
});

/** Takes the app into use, on a first code that is right. */
export const confirmAppAction = action(
  own,
  async (actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const code = String(form.get("code") ?? "");
    return answer(await confirmApp(db(), actor, { code, now: new Date() }));
  },
);

export const removeAppAction = action(own, async (actor, _form: FormData) => {
  removed(await removeFactor(db(), actor, { factor: "app", now: new Date() }));
});

/** What the browser needs to make a passkey; null when one has to confirm first who one is. */
export const askForNewPasskey = action(
  own,
  async (actor): Promise<PublicKeyCredentialCreationOptionsJSON | null> => {
    const now = new Date();
    const { sessionId } = actor;
    if (!(await isFresh(db(), sessionId, now))) return null;
    const rpName = (await getTranslations("layout"))("product");
    return registrationOptions(db(), actor, { sessionId, rpName, now });
  },
);

/** Keeps the passkey that the browser made. */
export const addPasskeyAction = action(
  { permission: "account.manage", withoutForm: true },
  async (actor, typed: string, made: RegistrationResponseJSON): Promise<AccountState> => {
    const response = passkeyAnswer<RegistrationResponseJSON>(made);
    if (!response) return { values: {}, problem: "passkeyRefused", done: false };
    const name = String(typed).trim() || "Passkey";
    return answer(await addPasskey(db(), actor, { name, response, now: new Date() }));
  },
);

export const removePasskeyAction = action(own, async (actor, form: FormData) => {
  const factor = { passkey: String(form.get("passkey") ?? "") };
  removed(await removeFactor(db(), actor, { factor, now: new Date() }));
});

/** Makes new recovery codes and shows them. */
export const renewCodes = action(
  own,
  async (actor, _previous: AccountState, _form: FormData): Promise<AccountState> =>
    answer(await renewRecoveryCodes(db(), actor, new Date())),
);

/** Disconnects an account at a provider. */
export const disconnect = action(own, async (actor, form: FormData) => {
  const identityId = String(form.get("identity") ?? "");
  const { identities } = await signInMethods(db(), actor.userId);
  const identity = identities.find(({ id }) => id === identityId);
  const label = identity?.label ?? "";
  const result = await unlinkIdentity(db(), actor, { identityId, label, now: new Date() });
  await releaseAssignments(db(), actor.userId);
  removed(result);
});

const refused = (problem: string) => `${routes.security()}?refused=${problem}`;

function removed(result: RemoveFactorResult | Awaited<ReturnType<typeof unlinkIdentity>>): never {
  redirect(result.ok ? `${routes.security()}?changed=1` : refused(result.code));
}

function answer(result: AddFactorResult): AccountState {
  if (!result.ok) return { values: {}, problem: result.code, done: false };
  revalidatePath(routes.security());
  return { values: {}, problem: null, done: true, ...(result.codes && { codes: result.codes }) };
}
