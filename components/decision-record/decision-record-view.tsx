import Link from "next/link";
import { useTranslations } from "next-intl";
import { ReportView } from "@/components/report/report-view";
import { RuleFindings } from "@/components/report/rule-findings";
import { EvidencePanel } from "@/components/review/checks/evidence-panel";
import { DeclaredDetails } from "@/components/review/declaration/declared-details";
import { DeclaredPartner } from "@/components/review/declaration/declared-partner";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import type { DecisionRecord } from "@/lib/partnership/review/decision-record/format";
import {
  type RecordAddress,
  recordHrefs,
} from "@/lib/partnership/review/decision-record/record-address";
import { judgedIn } from "@/lib/partnership/review/decision-record/verify-record";
import { waivedIn } from "@/lib/partnership/review/decision-record/waived-in";
import { RecordFacts } from "./record-facts";
import { RecordFile } from "./record-file";
import { RecordShown } from "./record-shown";
import { RecordWaivers } from "./record-waivers";

/** All that a decision rests on, as the whole record or the partner's copy has it. */
export function DecisionRecordView({
  record,
  path,
  fileHref,
  address,
}: {
  record: DecisionRecord;
  /** The address of the page itself. */
  path: string;
  fileHref: string;
  address: RecordAddress;
}) {
  const t = useTranslations("decisions");
  const { evidence, report } = judgedIn(record);
  const { document } = record;
  const hrefs = recordHrefs(path);
  if (address.findings) {
    const { rule, page } = address.findings;
    return (
      <div className="space-y-4">
        <Link href={`${path}#rule-${rule}`} className="link">
          {t("whole")}
        </Link>
        <RuleFindings
          report={report}
          rule={rule}
          page={page}
          hrefFor={(each) => hrefs.findings(rule, each)}
        />
      </div>
    );
  }
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
        <ReportView report={report} waived={waivedIn(record)} findingsHref={hrefs.findings} />
        <div className="min-w-0 space-y-6">
          <DeclaredPartner document={document} />
          <Card title={t("evidence")} id="evidence">
            <EvidencePanel evidence={evidence} asn={document.partner.asn} others={[]} />
          </Card>
        </div>
      </div>
      <DeclaredDetails document={document} pages={address.lists} hrefFor={hrefs.list} />
    </div>
  );
}
