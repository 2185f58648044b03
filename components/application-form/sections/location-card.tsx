"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { RowNotes } from "@/components/application-form/fields/field-comments";
import { MetroValue } from "@/components/application-form/fields/metro-value";
import { OpButton } from "@/components/application-form/fields/op-button";
import { MovedNotice } from "@/components/application-form/peeringdb/moved-notice";
import { SuggestedFacilities } from "@/components/application-form/peeringdb/suggested-facilities";
import { useMovedLocation } from "@/components/application-form/peeringdb/use-moved-location";
import { useMetroName } from "@/components/ui/metro-name";
import { findMetro } from "@/lib/core/edges/find-metro";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import type { LocationRow } from "@/lib/partnership/applications/form/form-values";
import { ConnectionCard } from "./connection-card";

/** One edge location with its links. */
export const LocationCard = memo(function LocationCard({
  index,
  location,
  address,
}: {
  index: number;
  location: LocationRow;
  /** Of the page, ready for another parameter. */
  address: string;
}) {
  const t = useTranslations("form.location");
  const metroName = useMetroName();
  const regionName = useTranslations("rules.regions");
  const at = `/locations/${index}`;
  const { metro, connections } = location;
  const which = metroName(findMetro(metro)?.metro ?? metro) || t("number", { number: index + 1 });
  const edge = findMetro(metro);
  const { moved, onFocus, onBlur, undo } = useMovedLocation(at, location);
  return (
    <section
      id={elementId(at)}
      tabIndex={-1}
      aria-label={t("label", { which })}
      className="rounded-card border border-line bg-surface"
    >
      <div className="flex flex-wrap items-end justify-between gap-3 border-b border-line bg-sunken/60 px-4 py-3">
        <MetroValue
          pointer={`${at}/metro`}
          value={metro}
          label={t("metro")}
          onFocus={onFocus}
          onBlur={onBlur}
          className="min-w-48 flex-1 sm:max-w-80"
          hint={
            edge
              ? [
                  ...(metroName(edge.metro) === edge.metro ? [] : [edge.metro]),
                  t("where", { country: edge.country, region: regionName(edge.region) }),
                ].join(" · ")
              : undefined
          }
        />
        <div className="flex flex-wrap gap-2">
          <OpButton op={`duplicate-location:${index}`} label={t("duplicateLabel", { which })}>
            {t("duplicate")}
          </OpButton>
          <OpButton
            op={`remove-location:${index}`}
            variant="quiet"
            label={t("removeLabel", { which, count: connections.length })}
          >
            {t("remove")}
          </OpButton>
        </div>
      </div>
      {moved && (
        <div className="px-4 pt-3">
          <MovedNotice moved={moved} onUndo={undo} />
        </div>
      )}
      <RowNotes pointer={at} />
      <SuggestedFacilities location={at} metro={edge?.metro ?? null} address={address} />
      <RowNotes pointer={`${at}/connections`} />
      {connections.map((connection, number) => (
        <ConnectionCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its place is what the document knows it by
          key={number}
          location={index}
          index={number}
          metro={which}
          edge={edge?.metro ?? null}
          connection={connection}
        />
      ))}
      <div className="border-t border-line px-4 py-3">
        <OpButton op={`add-connection:${index}`} label={t("addConnectionLabel", { which })}>
          {t("addConnection")}
        </OpButton>
      </div>
    </section>
  );
});
