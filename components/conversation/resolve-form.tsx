import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";

/** Marks a comment as resolved, or opens it again. */
export function ResolveForm({
  action,
  application,
  comment,
  resolved,
  about,
}: {
  action: (form: FormData) => Promise<void>;
  application: string;
  comment: string;
  /** Whether it is resolved now. */
  resolved: boolean;
  /** What the comment is about, in plain words. */
  about: string;
}) {
  const t = useTranslations("conversation");
  return (
    <form action={action} className="no-print">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="comment" value={comment} />
      <input type="hidden" name="resolved" value={resolved ? "false" : "true"} />
      <SubmitButton variant="secondary" size="small">
        {t(resolved ? "reopen" : "resolve")}
        <span className="sr-only"> {t("about", { about })}</span>
      </SubmitButton>
    </form>
  );
}
