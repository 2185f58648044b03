"use server";

import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { redirect } from "next/navigation";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { action } from "@/lib/accounts/permissions/action";
import { passkeyAnswer } from "@/lib/accounts/second-factor/passkey-answer";
import { authenticationOptions } from "@/lib/accounts/second-factor/passkeys";
import { clearHalf, readHalf } from "@/lib/accounts/second-factor/pending-cookie";
import { type SecondAnswer, takeSecondStep } from "@/lib/accounts/second-factor/second-step";
import { openPendingSignIn } from "@/lib/accounts/sessions/pending-sign-in";
import { enter } from "@/lib/accounts/sign-in/complete-sign-in";
import { db } from "@/lib/platform/db/client";

/** Takes a code of the authenticator app. */
export const sendCode = action(
  { permission: "account.enter" },
  (_actor, _previous: AccountState, form: FormData): Promise<AccountState> =>
    finish({ factor: "app", code: String(form.get("code") ?? "") }),
);

/** Takes a recovery code. */
export const sendRecoveryCode = action(
  { permission: "account.enter" },
  (_actor, _previous: AccountState, form: FormData): Promise<AccountState> =>
    finish({ factor: "recovery-code", code: String(form.get("recovery") ?? "") }),
);

/** What the browser needs to ask for a passkey; null when the sign-in has to begin again. */
export const askForPasskey = action(
  { permission: "account.enter" },
  async (): Promise<PublicKeyCredentialRequestOptionsJSON | null> => {
    const secret = await readHalf();
    const half = secret && (await openPendingSignIn(db(), secret, new Date()));
    return half ? authenticationOptions(db(), half, new Date()) : null;
  },
);

/** Takes what a passkey signed. */
export const sendPasskey = action(
  { permission: "account.enter", withoutForm: true },
  (_actor, answer: AuthenticationResponseJSON): Promise<AccountState> => {
    const response = passkeyAnswer<AuthenticationResponseJSON>(answer);
    if (!response) return Promise.resolve(failed("passkeyRefused"));
    return finish({ factor: "passkey", response });
  },
);

async function finish(answer: SecondAnswer): Promise<AccountState> {
  const secret = await readHalf();
  if (!secret) return failed("halfGone");
  const result = await takeSecondStep(db(), secret, answer, new Date());
  if (!result.ok) return failed(result.code);
  await clearHalf();
  redirect(await enter(result, result.next));
}

const failed = (problem: AccountState["problem"]): AccountState => ({
  values: {},
  problem,
  done: false,
});
