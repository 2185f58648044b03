"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { SectionVersion } from "@/lib/partnership/applications/form/section-version";

/**
 * Says that the section was changed elsewhere meanwhile. Nothing is overwritten: the reader keeps
 * what stands on screen, or takes the other version. Without scripts both are a form and a link.
 */
export function ConflictNotice({
  changed,
  version,
  here,
  onKeep,
  onLoad,
}: {
  changed: SectionVersion;
  version: number;
  /** This page's own address. */
  here: string;
  onKeep: () => void;
  onLoad: () => void;
}) {
  const t = useTranslations("form.conflict");
  return (
    <Alert kind="warning" title={t("title")} live>
      <p>{t.rich("body", { by: changed.by, at: () => <TimeStamp at={changed.at} /> })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          type="submit"
          name="op"
          value={`keep:${version}`}
          onClick={(event) => {
            event.preventDefault();
            onKeep();
          }}
        >
          {t("keep")}
        </Button>
        <a
          href={here}
          className="link inline-flex min-h-10 items-center"
          onClick={(event) => {
            event.preventDefault();
            onLoad();
          }}
        >
          {t("load")}
        </a>
      </div>
    </Alert>
  );
}
