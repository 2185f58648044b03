"use client";

import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Problems } from "@/components/account/problems";
import { Button } from "@/components/ui/button";
import { type AccountState, untouched } from "@/lib/accounts/passwords/account-state";

/** The second step by a passkey. The code that talks to it is loaded when it is asked for. */
export function PasskeyStep({
  ask,
  send,
}: {
  ask: () => Promise<PublicKeyCredentialRequestOptionsJSON | null>;
  send: (answer: AuthenticationResponseJSON) => Promise<AccountState>;
}) {
  const t = useTranslations("signIn.secondStep.passkey");
  const [state, setState] = useState(untouched);
  const [pending, start] = useTransition();
  const failed = (problem: AccountState["problem"]) => setState({ ...untouched, problem });

  const go = () =>
    start(async () => {
      setState(untouched);
      const optionsJSON = await ask();
      if (!optionsJSON) return failed("halfGone");
      const { startAuthentication } = await import("@simplewebauthn/browser");
      const answer = await startAuthentication({ optionsJSON }).catch(() => null);
      if (!answer) return failed("passkeyRefused");
      const result = await send(answer);
      // Nothing comes back when it was right: the browser is on its way.
      if (result) setState(result);
    });

  return (
    <div className="space-y-3">
      <Problems state={state} />
      <Button variant="primary" pending={pending} aria-disabled={pending || undefined} onClick={go}>
        {pending ? t("working") : t("go")}
      </Button>
      <noscript>
        <p className="text-muted">{t("needsScript")}</p>
      </noscript>
    </div>
  );
}
