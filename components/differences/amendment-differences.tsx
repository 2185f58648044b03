import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import {
  isDifferent,
  type RevisionDifferences,
} from "@/lib/partnership/applications/revision/revision-differences";
import { DifferenceView } from "./difference-view";

/** What a change of an application changes, against what is in force, before it is submitted. */
export function AmendmentDifferences({
  differences,
  number,
}: {
  differences: RevisionDifferences;
  /** Of the revision in force. */
  number: number;
}) {
  const t = useTranslations("differences");
  return (
    <Card title={t("amendment", { number })} id="differences" flush>
      {isDifferent(differences) ? (
        <DifferenceView differences={differences} />
      ) : (
        <p className="p-4">{t("nothingAmended")}</p>
      )}
    </Card>
  );
}
