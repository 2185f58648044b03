import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

const outcomes = {
  "role-changed": "success",
  removed: "success",
  "handed-over": "success",
  joined: "success",
  "last-owner": "warning",
  "not-allowed": "warning",
} as const;

/** What came of a change to the members; nothing while none was made. */
export function MemberNotice({ outcome }: { outcome: string }) {
  const t = useTranslations("organisations.outcomes");
  const known = (Object.keys(outcomes) as (keyof typeof outcomes)[]).find((key) => key === outcome);
  return known ? <Alert kind={outcomes[known]} title={t(known)} live /> : null;
}
