import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import type { RuleResult } from "@/lib/requirements/report";
import { findingWords } from "@/lib/requirements/words";
import type { ReviewApplication } from "@/lib/review/application-queries";
import { approvalObstacles } from "@/lib/review/approval";
import { ApproveForm } from "./approve-form";
import type { DecisionAction, RuleToSettle } from "./decision-state";
import { DeclineForm } from "./decline-form";

/** The forms that decide the revision on the page, each on its own. */
export function DecisionSection({
  application,
  action,
}: {
  application: ReviewApplication;
  action: DecisionAction;
}) {
  const t = useTranslations("review.decision");
  const rules = useTranslations("rules");
  const { number, report } = application.revision;
  const obstacles = approvalObstacles(report);
  const named = (ids: readonly string[]): RuleToSettle[] =>
    ids.map((id) => ({
      id,
      title: rules(`${id}.title`),
      findings: findingsOf(report.results, id).map((each) => findingWords(rules, id, each).message),
    }));
  const about = { action, application: application.id, revision: number };
  return (
    <Card title={t("title", { revision: number })} id="decision" className="no-print">
      <ClientMessages namespaces={["review"]}>
        <div className="grid gap-8 lg:grid-cols-2">
          <ApproveForm
            {...about}
            failing={named(obstacles.failing)}
            unsettled={named(obstacles.unsettled)}
          />
          <DeclineForm {...about} />
        </div>
      </ClientMessages>
    </Card>
  );
}

function findingsOf(results: readonly RuleResult[], id: string) {
  return results.find(({ rule }) => rule === id)?.findings ?? [];
}
