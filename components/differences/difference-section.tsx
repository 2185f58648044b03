import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import {
  comparedNumbers,
  differencesBetween,
} from "@/lib/partnership/applications/revision/compared-revisions";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { DifferenceView } from "./difference-view";
import { RevisionChooser } from "./revision-chooser";

/** On the review page: what changed between two revisions, the newest and the one before at first. */
export async function DifferenceSection({
  application,
  address,
}: {
  application: ReviewApplication;
  address: { from?: number; to?: number; revision?: number };
}) {
  const t = await getTranslations("differences");
  const { id, revisions } = application;
  const numbers = revisions.map(({ number }) => number);
  const compared = comparedNumbers(numbers, address);
  const differences = compared && (await differencesBetween(db(), id, compared));
  return (
    <Card
      title={compared ? `${t("title")}: ${t("of", compared)}` : t("title")}
      id="differences"
      flush
    >
      {compared && differences ? (
        <>
          <RevisionChooser
            action={`${routes.reviewApplication(id)}#differences`}
            numbers={numbers}
            {...compared}
            kept={{ revision: address.revision?.toString() }}
          />
          <div className="border-t border-line">
            <DifferenceView differences={differences} />
          </div>
        </>
      ) : (
        <p className="p-4 text-muted">{t("one")}</p>
      )}
    </Card>
  );
}
