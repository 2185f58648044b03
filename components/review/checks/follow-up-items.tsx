import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import { findingWords } from "@/lib/core/requirements/words";
import type { OpenFollowUp } from "@/lib/partnership/review/follow-ups/queries";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/** The requirements that are no longer met: what was found, how it came to that, and since when. */
export function FollowUpItems({ items }: { items: OpenFollowUp["items"] }) {
  const t = useTranslations("followUps");
  const rules = openWords(useTranslations("rules"));
  return (
    <ul className="mt-2 space-y-3">
      {items.map(({ rule, status, findings, cause, since, metAgain }) => (
        <li key={rule} className="flex gap-2.5">
          <StatusShape status={metAgain ? "pass" : status} className="mt-1 size-4" />
          <div className="min-w-0">
            <Link href={routes.requirement(rule)} className="link font-medium">
              {rules(`${rule}.title`)}
            </Link>
            {metAgain ? (
              <p>{t("review.metAgain")}</p>
            ) : (
              findings
                .filter((each) => each.status !== "pass" && each.status !== "warn")
                .map((finding) => (
                  <p key={`${finding.code}:${finding.path}`}>
                    {findingWords(rules, rule, finding).message}
                  </p>
                ))
            )}
            <p className="text-sm text-muted">
              {t(`cause.${cause}`)}, <TimeStamp at={since} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
