"use client";

import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { sourceDocuments } from "@/lib/core/policy/sources";

/** Where Microsoft's articles send those who want to become a partner. */
const contact = "peeringservice@microsoft.com";

/** The article on becoming a partner, on which the rule about the agreement rests (R10). */
const [article] = sourceDocuments("R10");

/** What to do to get the agreement, beside the field that asks for its date. */
export function AgreementHelp() {
  const t = useTranslations("form.organisation.howToSign");
  const mail = () => (
    <a className="link" href={`mailto:${contact}`}>
      {contact}
    </a>
  );
  return (
    <Fold summary={t("title")}>
      <ol className="list-decimal space-y-1 ps-5">
        <li>{t.rich("write", { mail })}</li>
        <li>{t("meet")}</li>
        <li>{t("sign")}</li>
        <li>{t("enter")}</li>
      </ol>
      <p className="mt-2 text-sm text-muted">
        {t.rich("source", {
          link: (parts) => (
            <a className="link" href={article?.url} rel="noreferrer">
              {parts}
            </a>
          ),
        })}
      </p>
    </Fold>
  );
}
