import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import type { ComparedRevisions } from "@/lib/partnership/applications/revision/compared-revisions";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import { routes } from "@/lib/platform/routes/routes";
import { DifferenceView } from "./difference-view";
import { RevisionChooser } from "./revision-chooser";

/** On the review page: what changed between two revisions, the newest and the one before at first. */
export async function DifferenceSection({
  application: { id, revisions },
  compared,
  shown,
}: {
  application: ReviewApplication;
  /** Null while there is but one revision. */
  compared: ComparedRevisions | null;
  /** The number of the revision the page shows, where its address names one. */
  shown: number | undefined;
}) {
  const t = await getTranslations("differences");
  return (
    <Card
      title={compared ? `${t("title")}: ${t("of", compared.numbers)}` : t("title")}
      id="differences"
      flush
    >
      {compared ? (
        <>
          <RevisionChooser
            action={`${routes.reviewApplication(id)}#differences`}
            numbers={revisions.map(({ number }) => number)}
            {...compared.numbers}
            kept={{ revision: shown?.toString() }}
          />
          <div className="border-t border-line">
            <DifferenceView differences={compared.differences} />
          </div>
        </>
      ) : (
        <p className="p-4 text-muted">{t("one")}</p>
      )}
    </Card>
  );
}
