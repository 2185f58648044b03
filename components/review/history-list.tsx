import Link from "next/link";
import { useTranslations } from "next-intl";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { HistoryEvent } from "@/lib/partnership/review/application/application-queries";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/** What happened to an application, newest first. */
export function HistoryList({
  application,
  events,
}: {
  application: string;
  events: readonly HistoryEvent[];
}) {
  const t = useTranslations("review.history");
  const titleOf = openWords(useTranslations("rules"));
  const record = useTranslations("decisions.list");
  if (events.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ol className="divide-y divide-line">
      {events.map((event) => (
        <li key={event.id} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span>
            {openWords(t)(event.action.replace("application.", ""), {
              actor: event.actorName,
              revision: event.revision ?? 0,
              assignee: event.assignee ?? "",
              rule: event.rule ? titleOf(`${event.rule}.title`) : "",
              rules: event.rules.map((rule) => titleOf(`${rule}.title`)).join(t("separator")),
            })}
            {event.decision !== null && (
              <>
                {" · "}
                <Link
                  href={routes.reviewDecision(application, event.decision)}
                  className="link"
                  aria-label={record("readOf", { number: event.decision })}
                >
                  {record("read")}
                </Link>
              </>
            )}
            {event.reason && (
              <span className="block whitespace-pre-line text-muted wrap-anywhere">
                {event.reason}
              </span>
            )}
          </span>
          <span className="text-sm text-muted">
            <TimeStamp at={event.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
