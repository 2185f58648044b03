"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { metroList } from "@/components/application-form/fields/metro-list";
import { OpButton } from "@/components/application-form/fields/op-button";
import { Fold } from "@/components/application-form/sections/fold";
import { TextField } from "@/components/forms/text-fields";
import { useMetroName } from "@/components/ui/metro-name";
import { TimeStamp } from "@/components/ui/time-stamp";
import { placeField } from "@/lib/partnership/applications/form/place-facilities";
import type { UnplacedFacility } from "@/lib/sources/peeringdb/facilities-at-edges";

/** Facilities of the network that lie in no edge metro, each to be given one or said not to be used. */
export function UnplacedFacilities({
  facilities,
  notUsed,
  fetchedAt,
  left,
}: {
  /** Those that no connection names yet. */
  facilities: readonly UnplacedFacility[];
  /** PeeringDB's ids of those that are not used. */
  notUsed: readonly number[];
  fetchedAt: string;
  /** What was typed and is no edge metro, by id. */
  left: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("form.unplaced");
  // Of the first showing only: it must not close under the hands of whoever places one after another.
  const [startsOpen] = useState(Object.keys(left).length > 0);
  const open = facilities.filter(({ id }) => !notUsed.includes(id));
  const unused = facilities.filter(({ id }) => notUsed.includes(id));
  if (facilities.length === 0) return null;
  return (
    <Fold
      dashed
      id="unplaced"
      open={startsOpen || undefined}
      summary={open.length > 0 ? t("title", { count: open.length }) : t("noneLeft")}
    >
      <p className="text-sm text-muted">
        {t.rich("hint", { at: () => <TimeStamp at={fetchedAt} relative={false} /> })}
      </p>
      {open.length > 0 && (
        <>
          <ul id="unplaced-list" className="divide-y divide-line border-y border-line">
            {open.map((facility) => (
              <OpenFacility key={facility.id} facility={facility} left={left[facility.id]} />
            ))}
          </ul>
          <div className="flex flex-wrap items-end gap-3">
            <TextField
              name="placeBandwidth"
              label={t("bandwidth")}
              className="w-64"
              autoComplete="off"
            />
            <OpButton op="place-facilities" variant="primary">
              {t("add")}
            </OpButton>
          </div>
        </>
      )}
      {unused.length > 0 && (
        <div className="space-y-2">
          <h3 className="font-medium">{t("unused", { count: unused.length })}</h3>
          <ul className="space-y-1">
            {unused.map((facility) => (
              <li
                key={facility.id}
                className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1"
              >
                <FacilityName facility={facility} />
                <OpButton
                  op={`facility-used:${facility.id}`}
                  variant="quiet"
                  label={t("useLabel", { name: facility.name })}
                >
                  {t("use")}
                </OpButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Fold>
  );
}

function OpenFacility({ facility, left }: { facility: UnplacedFacility; left?: string }) {
  const t = useTranslations("form.unplaced");
  return (
    <li className="grid items-end gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
      <div className="min-w-0 self-center">
        <FacilityName facility={facility} />
        <p className="text-sm text-muted">
          <Why facility={facility} />
        </p>
      </div>
      <TextField
        key={left}
        name={placeField(facility.id)}
        label={t("metro")}
        aria-label={t("metroLabel", { name: facility.name })}
        list={metroList}
        defaultValue={left}
        error={left === undefined ? null : t("noMetro", { text: left })}
        autoComplete="off"
      />
      <div>
        <OpButton
          op={`facility-unused:${facility.id}`}
          label={t("notUsedLabel", { name: facility.name })}
        >
          {t("notUsed")}
        </OpButton>
      </div>
    </li>
  );
}

function FacilityName({ facility: { id, name, city, country } }: { facility: UnplacedFacility }) {
  const t = useTranslations("form.unplaced");
  const place = [city, country].filter((text) => text !== "").join(", ");
  return (
    <p className="min-w-0 break-words">
      {name} <span className="text-muted">{place ? t("where", { place, id }) : `(${id})`}</span>
    </p>
  );
}

function Why({ facility }: { facility: UnplacedFacility }) {
  const t = useTranslations("form.unplaced.why");
  const metroName = useMetroName();
  if (facility.why === "no-coordinates") return t("no-coordinates");
  return t("far", { metro: metroName(facility.nearest), km: Math.round(facility.km) });
}
