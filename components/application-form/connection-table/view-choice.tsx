"use client";

import { useTranslations } from "next-intl";
import { OpButton } from "@/components/application-form/fields/op-button";
import type { ConnectionsView } from "@/lib/partnership/applications/form/connections-view";

/** Changes between cards and the table; what was typed is saved on the way. */
export function ViewChoice({ view }: { view: ConnectionsView }) {
  const t = useTranslations("form.connection.table");
  return (
    <div className="flex justify-end">
      {view === "cards" ? (
        <OpButton op="view:table">{t("asTable")}</OpButton>
      ) : (
        <OpButton op="view:cards">{t("asCards")}</OpButton>
      )}
    </div>
  );
}
