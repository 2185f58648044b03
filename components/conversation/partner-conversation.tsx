import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import {
  placeAddress,
  sectionOfPlace,
} from "@/lib/partnership/applications/document/place-address";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import type { Thread } from "@/lib/partnership/review/conversation/queries";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import { routes } from "@/lib/platform/routes/routes";
import type { AnswerAction } from "./answer-state";
import { PartnerThread } from "./partner-thread";
import { ThreadList } from "./thread-list";

/**
 * What reviewers ask and what was answered: all of it, or what one section of the form is about.
 * Nothing is shown while nothing was ever asked.
 */
export function PartnerConversation({
  applicationId,
  threads,
  section,
  values,
  answer,
}: {
  applicationId: string;
  threads: readonly Thread[];
  /** Without one, or for the last one, everything. */
  section?: FormSection;
  /** What the form holds; null while it cannot be edited. */
  values: FormValues | null;
  /** Null for who only reads. */
  answer: AnswerAction | null;
}) {
  const t = useTranslations("conversation");
  if (threads.length === 0) return null;
  const whole = section === undefined || section === "submit";
  const shown = whole ? threads : threads.filter(({ place }) => sectionOfPlace(place) === section);
  const open = (list: readonly Thread[]) => list.filter(({ resolvedAt }) => resolvedAt === null);
  const elsewhere = open(threads).length - open(shown).length;
  const all = `${routes.applicationSection(applicationId, "submit")}#conversation`;
  return (
    <Card
      title={whole ? t("partner.title") : t("partner.section", { count: open(shown).length })}
      id="conversation"
    >
      <div className="space-y-4">
        {whole && <p className="text-muted">{t(answer ? "partner.lead" : "partner.readOnly")}</p>}
        <ThreadList
          threads={shown}
          item={(thread) => (
            <PartnerThread
              key={thread.id}
              application={applicationId}
              thread={thread}
              href={values && placeAddress(applicationId, thread.place, values)}
              answer={answer}
            />
          )}
        />
        {elsewhere > 0 && (
          <p>
            {t("partner.elsewhere", { count: elsewhere })}{" "}
            <Link href={all} className="link">
              {t("partner.all")}
            </Link>
          </p>
        )}
      </div>
    </Card>
  );
}
