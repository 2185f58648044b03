import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import { formatAsn } from "@/lib/core/network/asn";
import type { OpenConflict } from "@/lib/partnership/asn-control/queries";
import { resolutionReason } from "@/lib/partnership/asn-control/resolve-conflict";
import type { ControlAction } from "./control-state";
import { ProofList } from "./proof-list";
import { ResolveForm } from "./resolve-form";

/** Two organisations that have proven one ASN, side by side, and the form that settles it. */
export function ConflictCard({
  conflict,
  resolve,
}: {
  conflict: OpenConflict;
  resolve: ControlAction;
}) {
  const t = useTranslations("control.resolve");
  const { id, asn, openedAt, holder, challenger } = conflict;
  return (
    <Card title={formatAsn(asn)} id={`conflict-${id}`} actions={<TimeStamp at={openedAt} />}>
      <div className="space-y-6">
        <div className="grid gap-6 lg:grid-cols-2">
          <Side label={t("holderSide")} side={holder} />
          <Side label={t("challengerSide")} side={challenger} />
        </div>
        <div className="border-t border-line pt-4">
          <ResolveForm
            action={resolve}
            conflict={id}
            holder={holder.name}
            challenger={challenger.name}
            bounds={resolutionReason}
          />
        </div>
      </div>
    </Card>
  );
}

function Side({ label, side }: { label: string; side: OpenConflict["holder"] }) {
  return (
    <div className="min-w-0 space-y-2">
      <p className="text-sm text-muted">{label}</p>
      <p className="text-lg font-semibold wrap-anywhere">{side.name}</p>
      <ProofList proofs={side.proofs} />
    </div>
  );
}
