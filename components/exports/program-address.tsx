import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/catalogue/code-block";
import { Fold } from "@/components/ui/fold";
import { exportCommand } from "@/lib/interfaces/exports/export-command";
import { fileAddress } from "@/lib/interfaces/exports/file-address";
import type { ExportRequest } from "@/lib/interfaces/exports/request";
import { routes } from "@/lib/platform/routes/routes";

/** The address and the command that make the same export, and the schema of what comes. */
export function ProgramAddress({ request, origin }: { request: ExportRequest; origin: string }) {
  const t = useTranslations("exports.form");
  return (
    <Fold summary={t("program")}>
      <div className="space-y-3">
        <p className="text-sm text-muted">{t("address")}</p>
        <CodeBlock label="GET" text={origin + fileAddress(request)} />
        <CodeBlock label="npm" text={exportCommand(request)} />
        <a href={routes.exportSchema(request.set.name)} className="link">
          {t("schema")}
        </a>
      </div>
    </Fold>
  );
}
