"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { CityPicker } from "@/components/application-form/fields/city-picker";
import { RowNotes } from "@/components/application-form/fields/field-comments";
import { MetroList } from "@/components/application-form/fields/metro-list";
import { OpButton } from "@/components/application-form/fields/op-button";
import { NumberValue } from "@/components/application-form/fields/value-fields";
import { PasteBox } from "@/components/application-form/import/paste-box";
import { EmptyState } from "@/components/layout/empty-state";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import { rowsPerPage } from "@/lib/partnership/applications/form/form-pages";
import { routes } from "@/lib/platform/routes/routes";
import { FormPager } from "./form-pager";
import type { SectionProps } from "./section-props";
import { SiteTable } from "./site-table";

/** How much traffic there is, and where its users are. */
export function TrafficSection(props: SectionProps) {
  const { values, page, onPage, address, paste, cities, citySearch, onCity } = props;
  const t = useTranslations("form.traffic");
  const { peakMbps, sites } = values.traffic;
  const pages = Math.max(1, Math.ceil(sites.length / rowsPerPage));
  const current = Math.min(page, pages);
  const from = (current - 1) * rowsPerPage;
  const unhanded = props.unhanded ?? sites.filter(({ handoff }) => handoff.trim() === "").length;
  const pager = <FormPager page={current} pages={pages} address={address} onPage={onPage} />;
  return (
    <div className="space-y-6">
      <MetroList />
      <Card title={t("peakTitle")} id="peak">
        <NumberValue
          pointer="/traffic/peakMbps"
          value={peakMbps}
          label={t("peak")}
          hint={t("peakHint")}
          className="max-w-80"
        />
      </Card>
      {props.waitingMeasurements > 0 && (
        <Alert kind="warning" title={t("waiting", { count: props.waitingMeasurements })}>
          {t("waitingHint")}
        </Alert>
      )}
      <section id={elementId("/traffic/sites")} tabIndex={-1} className="space-y-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <h2 className="text-lg font-semibold">{t("sites", { count: sites.length })}</h2>
            <p className="text-muted">{t("sitesHint")}</p>
          </div>
          {unhanded > 0 && values.locations.length > 0 && (
            <OpButton op="handoffs">{t("handoffs", { count: unhanded })}</OpButton>
          )}
        </div>
        <RowNotes pointer="/traffic/sites" />
        <CityPicker cities={cities} search={citySearch} onCity={onCity} />
        {sites.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        ) : (
          <>
            {pager}
            <Card flush>
              <SiteTable sites={sites.slice(from, from + rowsPerPage)} from={from} />
            </Card>
            {pager}
          </>
        )}
        <OpButton op="add-site">{t("addSite")}</OpButton>
      </section>
      <PasteBox applicationId={props.applicationId} target="sites" state={paste} />
      <RowNotes pointer="/measurements" />
      <Link
        href={routes.applicationMeasurements(props.applicationId)}
        className="link inline-block"
      >
        {t("measurements")}
      </Link>
    </div>
  );
}
