import { type Messages, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ProofState, ProofView } from "@/lib/partnership/asn-control/queries";

const looks = {
  counts: { tone: "pass", shape: "pass" },
  waiting: { tone: "unknown", shape: "unknown" },
  contested: { tone: "warn", shape: "warn" },
  expired: { tone: "unknown", shape: "unknown" },
  ended: { tone: "neutral", shape: "not-applicable" },
} as const satisfies Record<ProofState, { tone: Tone; shape: string }>;

/** An organisation's proofs of an ASN, each with method, time, who, what was seen and what became of it. */
export function ProofList({
  proofs,
  actions,
}: {
  proofs: readonly ProofView[];
  /** What can be done about a proof that waits. */
  actions?: (proof: ProofView) => React.ReactNode;
}) {
  const t = useTranslations("control");
  if (proofs.length === 0) return <p className="text-muted">{t("proofs.none")}</p>;
  return (
    <ul className="divide-y divide-line">
      {proofs.map((proof) => (
        <li key={proof.id} className="space-y-2 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center gap-2">
            <h3 className="font-semibold">{t(`methods.${proof.method}`)}</h3>
            <Badge tone={looks[proof.state].tone}>
              <StatusShape status={looks[proof.state].shape} className="size-3.5" />
              {t(`states.${proof.state}`)}
            </Badge>
          </div>
          <ProofFacts proof={proof} />
          {actions?.(proof)}
        </li>
      ))}
    </ul>
  );
}

/** Facts of a proof that have words of their own. */
type ProofTerm = Exclude<keyof Messages["control"]["proofs"], "none">;

function ProofFacts({ proof }: { proof: ProofView }) {
  const t = useTranslations("control");
  const { verifiedAt, by, confirmedBy, confirmedAt, recheckedAt, endedAt } = proof;
  const row = (term: ProofTerm, value: React.ReactNode) => ({
    key: term,
    term: t(`proofs.${term}`),
    value,
  });
  const rows = [
    row("seenAt", <TimeStamp at={verifiedAt} />),
    row(proof.method === "reviewer" ? "recordedBy" : "by", by),
    row("what", <Seen seen={proof.seen} />),
  ];
  if (confirmedBy && confirmedAt) {
    rows.push(
      row(
        "confirmedBy",
        <>
          {confirmedBy}, <TimeStamp at={confirmedAt} />
        </>,
      ),
    );
  }
  if (recheckedAt && !endedAt) {
    rows.push(
      row(
        "rechecked",
        <>
          {t(`recheck.${recheckKey(proof.recheck)}`)} <TimeStamp at={recheckedAt} />
        </>,
      ),
    );
  }
  rows.push(
    endedAt
      ? row(
          "ended",
          <>
            <TimeStamp at={endedAt} /> {proof.endReason && t(`ended.${proof.endReason}`)}
          </>,
        )
      : row("endsOn", <TimeStamp at={proof.endsOn} dateOnly />),
  );
  return <DescriptionList items={rows} />;
}

const recheckKey = (recheck: string | null) =>
  recheck === "stands" ? "stands" : recheck === "not-asked" ? "notAsked" : "byAge";

function Seen({ seen }: { seen: ProofView["seen"] }) {
  const t = useTranslations("control");
  switch (seen?.kind) {
    case "registryEmail":
      return (
        <span className="wrap-anywhere">
          {t(`seen.${seen.source}`, { address: seen.address, askedBy: seen.askedBy })}
        </span>
      );
    case "peeringdb":
      return t(`seen.peeringdbRight.${seen.right}`, { network: seen.network });
    case "reviewer":
      return <span className="wrap-anywhere whitespace-pre-line">{seen.evidence}</span>;
    default:
      return t("seen.unreadable");
  }
}
