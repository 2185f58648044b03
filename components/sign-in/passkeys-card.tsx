"use client";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Problems } from "@/components/account/problems";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import { type AccountState, untouched } from "@/lib/accounts/passwords/account-state";
import type { PasskeySummary } from "@/lib/accounts/second-factor/factors";
import { NewRecoveryCodes } from "./new-recovery-codes";

export interface PasskeyActions {
  ask: () => Promise<PublicKeyCredentialCreationOptionsJSON | null>;
  add: (name: string, answer: RegistrationResponseJSON) => Promise<AccountState>;
  remove: (form: FormData) => Promise<void>;
}

/** A person's passkeys, and a way to add one. */
export function PasskeysCard({
  passkeys,
  possible,
  fresh,
  actions,
}: {
  passkeys: readonly PasskeySummary[];
  /** Whether browsers take passkeys at the portal's address. */
  possible: boolean;
  /** Whether they may be changed now. */
  fresh: boolean;
  actions: PasskeyActions;
}) {
  const t = useTranslations("signIn.passkeys");
  return (
    <Card title={t("title")} id="passkeys">
      <div className="space-y-4">
        <p className="text-muted">{t("text")}</p>
        {passkeys.length === 0 && <p>{t("none")}</p>}
        <ul className="divide-y divide-line">
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2"
            >
              <div className="min-w-0">
                <p className="wrap-anywhere font-medium">{name}</p>
                <p className="text-sm text-muted">
                  {t("made")} <TimeStamp at={createdAt} dateOnly />,{" "}
                  {lastUsedAt ? (
                    <>
                      {t("used")} <TimeStamp at={lastUsedAt} />
                    </>
                  ) : (
                    t("never")
                  )}
                </p>
              </div>
              {fresh && (
                <form action={actions.remove}>
                  <input type="hidden" name="passkey" value={id} />
                  <SubmitButton variant="danger" size="small">
                    {t("remove")} <span className="sr-only">{name}</span>
                  </SubmitButton>
                </form>
              )}
            </li>
          ))}
        </ul>
        {!possible && <p>{t("impossible")}</p>}
        {possible && fresh && <AddPasskey actions={actions} />}
      </div>
    </Card>
  );
}

function AddPasskey({ actions }: { actions: PasskeyActions }) {
  const t = useTranslations("signIn.passkeys");
  const [state, setState] = useState(untouched);
  const [refused, setRefused] = useState(false);
  const [pending, start] = useTransition();

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("passkeyName") ?? "");
    start(async () => {
      setState(untouched);
      setRefused(false);
      const optionsJSON = await actions.ask();
      if (!optionsJSON) return setState({ ...untouched, problem: "notFresh" });
      const { startRegistration } = await import("@simplewebauthn/browser");
      const answer = await startRegistration({ optionsJSON }).catch(() => null);
      if (!answer) return setRefused(true);
      const result = await actions.add(name, answer);
      setState(result);
      if (result.done) form.reset();
    });
  };

  return (
    <form onSubmit={add} className="space-y-4">
      <Problems state={state} />
      <FormMessage kind="danger" message={refused ? t("refused") : null} />
      <FormMessage message={state.done ? t("added") : null} />
      {state.codes && <NewRecoveryCodes codes={state.codes} />}
      <TextField
        name="passkeyName"
        label={t("name")}
        hint={t("nameHint")}
        maxLength={100}
        autoComplete="off"
        required
      />
      <Button type="submit" pending={pending} aria-disabled={pending || undefined}>
        {pending ? t("working") : t("add")}
      </Button>
      <noscript>
        <p className="text-muted">{t("needsScript")}</p>
      </noscript>
    </form>
  );
}
