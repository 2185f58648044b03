import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { WaivedRule } from "@/lib/partnership/review/waivers/waived-view";

/** Says of a failing rule that it is waived: until when and, to reviewers, by whom and why. */
export function WaivedMark({ waived }: { waived: WaivedRule }) {
  const t = useTranslations("report.waived");
  const { endsOn, accepted } = waived;
  return (
    <div className="keep-together mt-2 space-y-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone="accent">
          <StatusShape status="waived" className="size-3.5" />
          {t("word")}
        </Badge>
        <span>
          {endsOn ? t("until") : t("noEnd")} {endsOn && <TimeStamp at={endsOn} dateOnly />}
          {accepted && <> · {t("by", { people: accepted.by.join(t("and")) })}</>}
        </span>
      </p>
      {accepted && (
        <p className="whitespace-pre-line wrap-anywhere text-muted">{accepted.reason}</p>
      )}
    </div>
  );
}
