import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { OpenApplication } from "@/lib/applications/queries";

/** Why the last revision was declined, above the form in which it is put right. */
export function DeclinedNotice({ declined }: { declined: OpenApplication["declined"] }) {
  const t = useTranslations("applications.declined");
  if (!declined) return null;
  return (
    <div className="mb-5">
      <Alert
        kind="warning"
        title={t.rich("title", {
          number: declined.number,
          at: () => <TimeStamp at={declined.decidedAt} relative={false} />,
        })}
      >
        <p className="whitespace-pre-line">{declined.reason ?? t("noReason")}</p>
      </Alert>
    </div>
  );
}
