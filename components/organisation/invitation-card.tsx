import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Actor } from "@/lib/accounts/actor/actor";
import type { OpenInvitation } from "@/lib/accounts/organisations/accept-invitation";
import { routes } from "@/lib/platform/routes/routes";

/** An invitation, with what its reader can do now. Only who it was mailed to can accept it. */
export function InvitationCard({
  invitation,
  actor,
  token,
  accept,
}: {
  invitation: OpenInvitation | null;
  actor: Actor;
  token: string;
  accept: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("organisations");
  if (!invitation) return <Alert kind="warning" title={t("invitation.unknown")} />;
  const { organisation, invitedBy, role, state, expiresAt } = invitation;
  if (state !== "open") {
    return (
      <Alert kind="warning" title={t(`invitation.states.${state}`)}>
        {state === "accepted" ? null : t("invitation.askAgain", { name: invitedBy })}
      </Alert>
    );
  }
  const path = routes.invitation(token);
  return (
    <Card>
      <div className="space-y-4">
        <p>
          {t("invitation.what", { name: invitedBy, organisation, role: t(`roles.${role}`) })}{" "}
          {t(`roleHints.${role}`)}
        </p>
        <p className="text-muted">
          {t.rich("invitation.until", { until: () => <TimeStamp at={expiresAt} /> })}
        </p>
        {actor.kind === "visitor" ? (
          <>
            <p>{t("invitation.signInFirst")}</p>
            <div className="flex flex-wrap gap-3">
              <LinkButton href={routes.signIn(path)} variant="primary">
                {t("invitation.signIn")}
              </LinkButton>
              <LinkButton href={routes.register(path)}>{t("invitation.register")}</LinkButton>
            </div>
          </>
        ) : actor.email === invitation.email ? (
          <form action={accept}>
            <input type="hidden" name="token" value={token} />
            <Button type="submit" variant="primary">
              {t("invitation.accept", { organisation })}
            </Button>
          </form>
        ) : (
          <Alert kind="warning" title={t("invitation.otherAddress.title")}>
            {t("invitation.otherAddress.text", { email: actor.email, name: invitedBy })}
          </Alert>
        )}
      </div>
    </Card>
  );
}
