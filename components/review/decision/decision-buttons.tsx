import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { buttonClass } from "@/components/ui/button";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import type { VisibleState } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";

/** What a reviewer who may decide can do from the head of the page. */
export function DecisionButtons({
  id,
  state,
  start,
}: {
  id: string;
  state: VisibleState;
  start: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("review");
  return (
    <>
      {canDo("startReview", state) && (
        <form action={start}>
          <input type="hidden" name="application" value={id} />
          <SubmitButton variant="secondary">{t("decision.start")}</SubmitButton>
        </form>
      )}
      <a href="#decision" className={buttonClass("primary")}>
        {t("page.decide")}
      </a>
    </>
  );
}
