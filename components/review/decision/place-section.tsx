import Link from "next/link";
import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import type { PlaceQuestion } from "@/lib/partnership/review/places/place-answer";
import { routes } from "@/lib/platform/routes/routes";
import { PlaceForm } from "./place-form";
import type { PlaceAction } from "./place-state";

/** The listed partner whose place an approval would take: is it the same company? */
export function PlaceSection({
  application,
  question: { place, answer },
  action,
}: {
  application: string;
  question: PlaceQuestion;
  action: PlaceAction;
}) {
  const t = useTranslations("review.place");
  const { name } = place;
  const form = <PlaceForm application={application} partner={place.partnerId} action={action} />;
  return (
    <Card title={t("title")} id="place" className="no-print">
      <ClientMessages namespaces={["review.place"]}>
        <div className="space-y-3">
          <p>
            {t(place.by, { name })}{" "}
            <Link href={routes.partner(place.slug)} className="link wrap-anywhere">
              {name}
            </Link>
          </p>
          {answer?.same !== false && (
            <p className="font-semibold">{t("takes", { name, ...place.metros })}</p>
          )}
          {answer?.same === false && <p>{t("apart", { name })}</p>}
          {answer ? (
            <>
              <p className="whitespace-pre-line wrap-anywhere">
                {t("answered", { name: answer.answeredBy.name })} {answer.reason}
              </p>
              <Fold summary={t("again")}>{form}</Fold>
            </>
          ) : (
            form
          )}
        </div>
      </ClientMessages>
    </Card>
  );
}
