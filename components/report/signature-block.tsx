import { useTranslations } from "next-intl";

/** On paper only: where the applicant signs what was declared. */
export function SignatureBlock() {
  const t = useTranslations("report.signature");
  return (
    <section className="keep-together mt-10 hidden print:block">
      <p>{t("statement")}</p>
      <div className="mt-16 grid grid-cols-3 gap-8">
        {(["name", "place", "sign"] as const).map((line) => (
          <p key={line} className="border-t border-line-strong pt-1 text-sm text-muted">
            {t(line)}
          </p>
        ))}
      </div>
    </section>
  );
}
