import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { WaiverInForce } from "@/lib/partnership/applications/revision/waiver";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/**
 * To the partner: the requirements that reviewers have waived, and until when. Why and by whom is
 * between reviewers.
 */
export async function WaivedForPartner({ waivers }: { waivers: readonly WaiverInForce[] }) {
  if (waivers.length === 0) return null;
  const t = await getTranslations("waivers.partner");
  const titleOf = openWords(await getTranslations("rules"));
  return (
    <Card title={t("title")} id="waived">
      <p>{t("lead")}</p>
      <ul className="mt-2 space-y-1">
        {waivers.map(({ id, ruleId, endsOn }) => (
          <li key={id} className="flex gap-2">
            <StatusShape status="waived" className="mt-1 size-4" />
            <span>
              <Link href={routes.requirement(ruleId)} className="link">
                {titleOf(`${ruleId}.title`)}
              </Link>
              {" · "}
              {endsOn ? (
                <>
                  {t("until")} <TimeStamp at={endsOn} dateOnly />
                </>
              ) : (
                t("noEnd")
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
