import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import { formatAsn } from "@/lib/core/network/asn";
import type { RegistryOffer } from "@/lib/partnership/asn-control/offers";
import { ButtonForm } from "./button-form";
import type { ControlAction } from "./control-state";
import { EnterCodeForm } from "./enter-code-form";
import { SendCodeForm } from "./send-code-form";

/** Proving control by a code to somebody whom the registry names for the ASN. */
export function RegistryCard({
  application,
  asn,
  offer,
  mayEdit,
  ask,
  send,
  enter,
}: {
  application: string;
  asn: number;
  offer: RegistryOffer;
  mayEdit: boolean;
  ask: ControlAction;
  send: ControlAction;
  enter: ControlAction;
}) {
  const t = useTranslations("control.registry");
  const { answer, contacts, failure, code } = offer;
  const roleWords = useRoleWords();
  return (
    <Card title={t("title")} id="registry">
      <div className="space-y-4">
        <p>{t("lead")}</p>
        {failure && (
          <Alert kind="warning" title={t("notAsked")}>
            <p>
              {t(`failures.${failure.reason}`)} <TimeStamp at={failure.at} />
            </p>
            <p>{t(answer ? "olderAnswer" : "goOn")}</p>
          </Alert>
        )}
        {answer && <RegistryAnswer asn={asn} answer={answer} contacts={contacts} />}
        {mayEdit && contacts && contacts.list.length > 0 && (
          <SendCodeForm
            action={send}
            application={application}
            again={code !== null}
            contacts={contacts.list.map(({ roles, ...each }) => ({
              ...each,
              roles: roleWords(roles),
            }))}
          />
        )}
        {mayEdit && code && (
          <div className="space-y-3 border-t border-line pt-4">
            <p>
              {t.rich("codeSent", {
                address: () => <span className="font-mono">{code.masked}</span>,
                until: () => <TimeStamp at={code.expiresAt} />,
                left: code.left,
              })}
            </p>
            <EnterCodeForm action={enter} application={application} />
          </div>
        )}
        {mayEdit && (
          <ButtonForm
            action={ask}
            fields={{ application }}
            label={t(answer || failure ? "askAgain" : "ask")}
            pendingLabel={t("asking")}
          />
        )}
      </div>
    </Card>
  );
}

function RegistryAnswer({
  asn,
  answer,
  contacts,
}: {
  asn: number;
  answer: NonNullable<RegistryOffer["answer"]>;
  contacts: RegistryOffer["contacts"];
}) {
  const t = useTranslations("control.registry");
  const named = { asn: formatAsn(asn) };
  const none = contacts === null || contacts.list.length === 0;
  const silent = none || contacts.source === "peeringdb";
  return (
    <div className="space-y-1 text-sm text-muted">
      <p className="wrap-anywhere">
        {t.rich("answered", { source: answer.source, at: () => <TimeStamp at={answer.at} /> })}
      </p>
      {answer.status !== "found" && <p>{t(`status.${answer.status}`, named)}</p>}
      {answer.status === "found" && answer.isBlock && <p>{t("block", named)}</p>}
      {answer.status === "found" && !answer.isBlock && silent && <p>{t("noContacts", named)}</p>}
      {none && <p>{t("others")}</p>}
      {contacts?.source === "peeringdb" && !none && (
        <p>{t.rich("fromPeeringDb", { at: () => <TimeStamp at={contacts.at} /> })}</p>
      )}
    </div>
  );
}

const knownRoles = ["technical", "noc", "administrative", "registrant", "abuse", "policy"] as const;

function useRoleWords() {
  const t = useTranslations("control.roles");
  return (roles: readonly string[]) =>
    knownRoles
      .filter((role) => roles.includes(role))
      .map((role) => t(role))
      .join(t("separator"));
}
