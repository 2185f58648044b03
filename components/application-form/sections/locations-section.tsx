"use client";

import { useTranslations } from "next-intl";
import { ConnectionTable } from "@/components/application-form/connection-table/connection-table";
import { ViewChoice } from "@/components/application-form/connection-table/view-choice";
import { RowNotes } from "@/components/application-form/fields/field-comments";
import { MetroList, metroList } from "@/components/application-form/fields/metro-list";
import { OpButton } from "@/components/application-form/fields/op-button";
import { PasteBox } from "@/components/application-form/import/paste-box";
import { FacilitiesProvider } from "@/components/application-form/peeringdb/facilities-context";
import { FacilityOffers } from "@/components/application-form/peeringdb/facility-offers";
import { PeeringDbAsking } from "@/components/application-form/peeringdb/peeringdb-asking";
import { UnplacedFacilities } from "@/components/application-form/peeringdb/unplaced-facilities";
import { TextField } from "@/components/forms/text-fields";
import { EmptyState } from "@/components/layout/empty-state";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import { locationPages } from "@/lib/partnership/applications/form/form-pages";
import { countConnections } from "@/lib/partnership/applications/form/form-size";
import { notDeclared } from "@/lib/partnership/applications/form/place-facilities";
import { FormPager } from "./form-pager";
import { LocationCard } from "./location-card";
import type { SectionProps } from "./section-props";

/** Edge locations and the links at each. */
export function LocationsSection(props: SectionProps) {
  const { asn, values, peeringDb, listed, left, page, onPage, address, paste } = props;
  const t = useTranslations("form.locations");
  const { locations } = values;
  const pages = locationPages(locations);
  const current = Math.min(page, pages.length);
  const [from, to] = pages[current - 1] ?? [0, 0];
  const connections = countConnections(values);
  const unplaced = notDeclared(peeringDb.unplaced, locations);
  return (
    <FacilitiesProvider offers={peeringDb.offers} listed={listed}>
      <div id={elementId("/locations")} tabIndex={-1} className="space-y-5">
        <MetroList />
        <RowNotes pointer="/locations" />
        {peeringDb.asking && <PeeringDbAsking asn={asn} address={address} />}
        {peeringDb.answered && (
          <FacilityOffers
            offers={peeringDb.offers}
            fetchedAt={peeringDb.answered.at}
            locations={locations}
          />
        )}
        {peeringDb.answered && (
          <UnplacedFacilities
            facilities={unplaced}
            notUsed={peeringDb.notUsed}
            fetchedAt={peeringDb.answered.at}
            left={left}
          />
        )}
        {locations.length === 0 && <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
        {connections > 0 && <ViewChoice view={props.view} />}
        {props.view === "table" && locations.length > 0 ? (
          <ConnectionTable locations={locations.slice(from, to)} from={from} total={connections} />
        ) : (
          locations.slice(from, to).map((location, offset) => (
            <LocationCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its place is what the document knows it by
              key={from + offset}
              index={from + offset}
              location={location}
              address={current > 1 ? `${address}?page=${current}&` : `${address}?`}
            />
          ))
        )}
        <FormPager page={current} pages={pages.length} address={address} onPage={onPage} />
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            name="newMetro"
            label={t("newMetro")}
            list={metroList}
            autoComplete="off"
            className="w-64"
          />
          <OpButton op="add-location">{t("add")}</OpButton>
        </div>
        <PasteBox applicationId={props.applicationId} target="connections" state={paste} />
        <PasteBox applicationId={props.applicationId} target="locations" state={paste} />
      </div>
    </FacilitiesProvider>
  );
}
