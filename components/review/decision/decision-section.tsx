import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import { type Blocking, blockingMark } from "@/lib/partnership/review/decisions/approval";
import { ApproveForm } from "./approve-form";
import { BlockingList } from "./blocking-list";
import type { DecisionAction } from "./decision-state";
import { DeclineForm } from "./decline-form";

/** The forms that decide the revision on the page, each on its own. */
export function DecisionSection({
  application,
  blocking,
  proposed,
  check,
  waiveHref,
  action,
}: {
  application: ReviewApplication;
  /** What stands in the way of an approval, by the report on the page. */
  blocking: Blocking;
  /** Rules whose waiver waits for a second reviewer. */
  proposed: ReadonlySet<string>;
  /** The check whose report is on the page; "" for the report of submission. */
  check: string;
  waiveHref: (rule: string) => string;
  action: DecisionAction;
}) {
  const t = useTranslations("review.decision");
  const { number } = application.revision;
  const seen = blockingMark(blocking);
  const about = { action, application: application.id, revision: number, seen, check };
  return (
    <Card title={t("title", { revision: number })} id="decision" className="no-print">
      <ClientMessages namespaces={["review.decision"]}>
        <div className="grid gap-8 lg:grid-cols-2">
          <ApproveForm {...about}>
            <BlockingList blocking={blocking} proposed={proposed} waiveHref={waiveHref} />
          </ApproveForm>
          <DeclineForm {...about} />
        </div>
      </ClientMessages>
    </Card>
  );
}
