import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { OpenApplication } from "@/lib/partnership/applications/draft/queries";

/** Why a revision was declined or its approval revoked, above the form in which it is put right. */
export function DeclinedNotice({ declined }: { declined: OpenApplication["declined"] }) {
  const t = useTranslations("applications.declined");
  const revoked = useTranslations("followUps.revoked");
  if (!declined) return null;
  const title = {
    number: declined.number,
    at: () => <TimeStamp at={declined.decidedAt} relative={false} />,
  };
  return (
    <div className="mb-5">
      <Alert
        kind="warning"
        title={declined.kind === "revoked" ? revoked.rich("notice", title) : t.rich("title", title)}
      >
        <p className="whitespace-pre-line">{declined.reason ?? t("noReason")}</p>
      </Alert>
    </div>
  );
}
