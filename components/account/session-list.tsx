import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { TimeStamp } from "@/components/ui/time-stamp";
import { deviceOf } from "@/lib/accounts/sessions/device";
import type { SessionSummary } from "@/lib/accounts/sessions/sessions";

/** The browsers a person is signed in with, each with a button that ends it. */
export function SessionList({
  sessions,
  current,
  action,
}: {
  sessions: readonly SessionSummary[];
  current: string;
  action: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("account.sessions");
  const how = ({ method, secondFactor }: SessionSummary) => {
    const named = t(`methods.${method}`);
    if (secondFactor === null) return t("with", { method: named });
    return t("withFactor", { method: named, factor: t(`factors.${secondFactor}`) });
  };
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line">
        {sessions.map((session) => {
          const { browser, system } = deviceOf(session.userAgent);
          const device =
            browser && system ? t("device", { browser, system }) : (browser ?? t("unknownDevice"));
          return (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2"
            >
              <div>
                <p className="font-medium">
                  {device} {session.id === current && <Badge tone="accent">{t("this")}</Badge>}
                </p>
                <p className="text-sm text-muted">
                  {t("lastSeen")} <TimeStamp at={session.lastSeenAt} />
                </p>
                <p className="text-sm text-muted">
                  {t("since")} <TimeStamp at={session.createdAt} relative={false} />
                </p>
                <p className="text-sm text-muted">{how(session)}</p>
              </div>
              {session.id !== current && (
                <form action={action}>
                  <input type="hidden" name="session" value={session.id} />
                  <SubmitButton variant="secondary" size="small">
                    {t("end")} <span className="sr-only">{device}</span>
                  </SubmitButton>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <form action={action}>
          <SubmitButton variant="danger">{t("endOthers")}</SubmitButton>
        </form>
      )}
    </div>
  );
}
