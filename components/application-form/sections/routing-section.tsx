"use client";

import { useTranslations } from "next-intl";
import { RowNotes } from "@/components/application-form/fields/field-comments";
import { OpButton } from "@/components/application-form/fields/op-button";
import {
  FlagValue,
  LinesValue,
  TextValue,
} from "@/components/application-form/fields/value-fields";
import { PasteBox } from "@/components/application-form/import/paste-box";
import { PeeringDbOrigin } from "@/components/application-form/peeringdb/peeringdb-origin";
import { EmptyState } from "@/components/layout/empty-state";
import { Card } from "@/components/ui/card";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import { rowsPerPage } from "@/lib/partnership/applications/form/form-pages";
import { routingFlags } from "@/lib/partnership/applications/form/form-values";
import { FormPager } from "./form-pager";
import { PrefixTable } from "./prefix-table";
import type { SectionProps } from "./section-props";

/** What is announced, and how. */
export function RoutingSection(props: SectionProps) {
  const { values, peeringDb, page, onPage, address, paste } = props;
  const t = useTranslations("form.routing");
  const { routing, partner } = values;
  const { prefill } = peeringDb;
  const pages = Math.max(1, Math.ceil(routing.prefixes.length / rowsPerPage));
  const current = Math.min(page, pages);
  const from = (current - 1) * rowsPerPage;
  return (
    <div id={elementId("/routing")} tabIndex={-1} className="space-y-6">
      <Card title={t("registration")} id="registration">
        <div className="grid gap-4">
          <TextValue
            pointer="/routing/asSet"
            value={routing.asSet}
            label={t("asSet")}
            hint={t("asSetHint")}
            className="max-w-md"
            origin={
              prefill?.asSet && (
                <PeeringDbOrigin
                  value={routing.asSet}
                  said={prefill.asSet}
                  fetchedAt={prefill.fetchedAt}
                  op="use-as-set"
                />
              )
            }
          />
          <LinesValue
            pointer="/routing/registeredOriginAsns"
            value={routing.registeredOriginAsns}
            label={t("originAsns")}
            hint={t(partner.type === "ixp" ? "originAsnsHintIxp" : "originAsnsHint")}
            rows={3}
            className="max-w-md"
          />
        </div>
      </Card>
      <Card title={t("statements")} id="statements">
        <div className="grid gap-4 sm:grid-cols-2">
          {routingFlags.map((flag) => (
            <FlagValue
              key={flag}
              pointer={`/routing/${flag}`}
              value={routing[flag]}
              label={t(`flags.${flag}`)}
            />
          ))}
        </div>
      </Card>
      <section id={elementId("/routing/prefixes")} tabIndex={-1} className="space-y-4">
        <h2 className="text-lg font-semibold">
          {t("prefixes", { count: routing.prefixes.length })}
        </h2>
        <RowNotes pointer="/routing/prefixes" />
        {routing.prefixes.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        ) : (
          <Card flush>
            <PrefixTable prefixes={routing.prefixes.slice(from, from + rowsPerPage)} from={from} />
          </Card>
        )}
        <FormPager page={current} pages={pages} address={address} onPage={onPage} />
        <OpButton op="add-prefix">{t("addPrefix")}</OpButton>
      </section>
      <PasteBox applicationId={props.applicationId} target="prefixes" state={paste} />
    </div>
  );
}
