import { useTranslations } from "next-intl";
import { ReportView } from "@/components/report/report-view";
import { EvidencePanel } from "@/components/review/checks/evidence-panel";
import { DeclaredDetails } from "@/components/review/declaration/declared-details";
import { DeclaredPartner } from "@/components/review/declaration/declared-partner";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import type { DecisionRecord } from "@/lib/partnership/review/decision-record/format";
import { judgedIn } from "@/lib/partnership/review/decision-record/verify-record";
import { waivedIn } from "@/lib/partnership/review/decision-record/waived-in";
import { RecordFacts } from "./record-facts";
import { RecordFile } from "./record-file";
import { RecordShown } from "./record-shown";
import { RecordWaivers } from "./record-waivers";

/** All that a decision rests on, as the whole record or the partner's copy has it. */
export function DecisionRecordView({
  record,
  fileHref,
  sitesPage,
  sitesHref,
}: {
  record: DecisionRecord;
  fileHref: string;
  /** The page of the list of sites, from 1. */
  sitesPage: number;
  sitesHref: (page: number) => string;
}) {
  const t = useTranslations("decisions");
  const { evidence, report } = judgedIn(record);
  const { document } = record;
  return (
    <div className="space-y-6">
      {record.kept === "later" && <Alert kind="info">{t("kept.later")}</Alert>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <RecordFacts record={record} />
        <div className="min-w-0 space-y-6">
          {record.copy === "whole" && <RecordShown record={record} />}
          <RecordWaivers waivers={record.waivers} />
        </div>
      </div>
      <RecordFile record={record} href={fileHref} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ReportView report={report} waived={waivedIn(record)} />
        <div className="min-w-0 space-y-6">
          <DeclaredPartner document={document} />
          <Card title={t("evidence")} id="evidence">
            <EvidencePanel evidence={evidence} asn={document.partner.asn} others={[]} />
          </Card>
        </div>
      </div>
      <DeclaredDetails document={document} sitesPage={sitesPage} sitesHref={sitesHref} />
    </div>
  );
}
