"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useMetroName } from "@/components/ui/metro-name";
import { findMetro } from "@/lib/core/edges/find-metro";
import type { MovedLocation } from "@/lib/partnership/applications/form/facility-choice";

/** Says which facilities a location lost because it is in another metro now. */
export function MovedNotice({
  moved: { from, to, facilities },
  onUndo,
}: {
  moved: MovedLocation;
  /** Puts them back; absent where the page cannot. */
  onUndo?: () => void;
}) {
  const t = useTranslations("form.moved");
  const metroName = useMetroName();
  const name = (metro: string) => metroName(findMetro(metro)?.metro ?? metro);
  return (
    <Alert live title={t("title", { from: name(from), to: name(to), count: facilities.length })}>
      <p>{facilities.join("; ")}</p>
      {onUndo && (
        <div className="mt-2">
          <Button type="button" size="small" onClick={onUndo}>
            {t("undo")}
          </Button>
        </div>
      )}
    </Alert>
  );
}
