import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { probesAddress, resultsAddress } from "./atlas-api";

/** Where RIPE Atlas serves results and probes. */
export function AtlasAddresses() {
  const t = useTranslations("measurements.page.how");
  const code = (text: string) => <code className="text-sm break-all">{text}</code>;
  return (
    <Card title={t("title")} id="how">
      <p className="max-w-3xl">{t.rich("body", { code: (parts) => <code>{parts}</code> })}</p>
      <div className="mt-2">
        <DescriptionList
          items={[
            { term: t("results"), value: code(resultsAddress(1001, 1_793_750_400, 1_793_836_800)) },
            { term: t("probes"), value: code(probesAddress([165, 190, 1_000_650])) },
          ]}
        />
      </div>
    </Card>
  );
}
