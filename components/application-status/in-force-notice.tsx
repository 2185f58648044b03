import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ApplicationState } from "@/lib/partnership/applications/lifecycle/states";
import { routes } from "@/lib/platform/routes/routes";

const saidIn = ["draft", "submitted", "changes_requested", "declined"] as const;

/** While a change is open: what is in force meanwhile, and what becomes of it. */
export function InForceNotice({
  inForce,
  state,
}: {
  inForce: { number: number; slug: string } | null;
  state: ApplicationState;
}) {
  const t = useTranslations("followUps.inForce");
  // One that is being read waits for the reviewers as one that is not yet.
  const said = saidIn.find((each) => each === (state === "in_review" ? "submitted" : state));
  if (!inForce || !said) return null;
  return (
    <Alert title={t("title", { number: inForce.number })}>
      <p>
        {t(said)}{" "}
        <Link href={routes.partner(inForce.slug)} className="link">
          {t("directory")}
        </Link>
      </p>
    </Alert>
  );
}
