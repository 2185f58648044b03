"use client";

import { useTranslations } from "next-intl";
import { OpButton } from "@/components/application-form/fields/op-button";
import { Fold } from "@/components/application-form/sections/fold";
import { CheckboxField } from "@/components/forms/choice-fields";
import { TextField } from "@/components/forms/text-fields";
import { MetroName } from "@/components/ui/metro-name";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import type { OfferedMetro } from "@/lib/sources/peeringdb/facilities-at-edges";

/** Facilities that PeeringDB knows the network in, in edge metros, to be ticked and added as links. */
export function FacilityOffers({
  offers,
  fetchedAt,
  locations,
}: {
  offers: readonly OfferedMetro[];
  fetchedAt: string;
  locations: FormValues["locations"];
}) {
  const t = useTranslations("form.facilities");
  const used = new Set(
    locations.flatMap(({ connections }) => connections.map((each) => each.peeringDbFacilityId)),
  );
  const left = offers
    .map((offer) => ({
      ...offer,
      facilities: offer.facilities.filter(({ id }) => !used.has(String(id))),
    }))
    .filter(({ facilities }) => facilities.length > 0);
  if (left.length === 0) return null;
  const count = left.reduce((sum, { facilities }) => sum + facilities.length, 0);
  return (
    <Fold dashed open={locations.length === 0} summary={t("title", { count, metros: left.length })}>
      <p className="text-sm text-muted">
        {t.rich("hint", { at: () => <TimeStamp at={fetchedAt} relative={false} /> })}
      </p>
      <div className="grid max-h-96 gap-x-6 gap-y-3 overflow-y-auto sm:grid-cols-2">
        {left.map(({ metro, facilities }) => (
          <fieldset key={metro} className="min-w-0">
            <legend className="font-medium">
              <MetroName metro={metro} />
            </legend>
            {facilities.map(({ id, name, city }) => (
              <CheckboxField
                key={id}
                id={`facility-${id}`}
                name="facilities"
                value={String(id)}
                label={city && city !== metro ? `${name} (${city})` : name}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name="newBandwidth"
          label={t("bandwidth")}
          hint={t("bandwidthHint")}
          className="w-48"
          autoComplete="off"
        />
        <OpButton op="add-facilities" variant="primary">
          {t("add")}
        </OpButton>
      </div>
    </Fold>
  );
}
