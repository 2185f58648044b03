"use client";

import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { routes } from "@/lib/platform/routes/routes";

/** A page that could not be made. The digest finds the cause in the server's log. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("errors");
  return (
    <div role="alert" className="space-y-4">
      <h1 className="text-2xl font-semibold">{t("failed.title")}</h1>
      <p className="max-w-2xl">{t("failed.text")}</p>
      {error.digest && (
        <p className="text-sm text-muted">{t("failed.reference", { digest: error.digest })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>
          {t("failed.again")}
        </Button>
        <LinkButton href={routes.home()}>{t("home")}</LinkButton>
      </div>
    </div>
  );
}
