"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { RowNotes, useIsCommented } from "@/components/application-form/fields/field-comments";
import { useFindingCount } from "@/components/application-form/fields/field-findings";
import { OpButton } from "@/components/application-form/fields/op-button";
import {
  ChoiceValue,
  DateValue,
  FlagValue,
  NumberValue,
  TextValue,
} from "@/components/application-form/fields/value-fields";
import { FacilityField } from "@/components/application-form/peeringdb/facility-field";
import { sessionAddressProviders } from "@/lib/core/requirements/vocabulary";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import {
  type ConnectionRow,
  connectionFlags,
} from "@/lib/partnership/applications/form/form-values";

/** Fields that are folded away until they are wanted. */
const folded = [
  ...connectionFlags,
  "sessions",
  "sessionAddressProvider",
  "maxPrefixesV4",
  "maxPrefixesV6",
  "peakUtilisation",
  "augmentationDueOn",
  "peeringDbFacilityId",
];

/** One link: what tells it apart in one row, the rest folded below. */
export const ConnectionCard = memo(function ConnectionCard({
  location,
  index,
  metro,
  edge,
  connection,
}: {
  location: number;
  index: number;
  metro: string;
  /** The metro by its name in the catalogue; null while the location names none. */
  edge: string | null;
  connection: ConnectionRow;
}) {
  const t = useTranslations("form.connection");
  const at = `/locations/${location}/connections/${index}`;
  const which = connection.name || t("number", { number: index + 1 });
  const commented = useIsCommented(at, folded);
  const toMend = useFindingCount(at, folded);
  const said = connectionFlags.filter((flag) => connection[flag] !== "").length;
  const text = (field: "name" | "router" | "microsoftRouter") => (
    <TextValue pointer={`${at}/${field}`} value={connection[field]} label={t(field)} />
  );
  const number = (field: "maxPrefixesV4" | "maxPrefixesV6" | "peeringDbFacilityId") => (
    <NumberValue pointer={`${at}/${field}`} value={connection[field]} label={t(field)} />
  );
  return (
    <fieldset
      id={elementId(at)}
      tabIndex={-1}
      className="border-t border-line px-4 py-3 first:border-t-0"
    >
      <legend className="sr-only">{t("legend", { which, metro })}</legend>
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-3">
        {text("name")}
        <NumberValue
          pointer={`${at}/bandwidthMbps`}
          value={connection.bandwidthMbps}
          label={t("bandwidthMbps")}
        />
        {text("router")}
        {text("microsoftRouter")}
        <FacilityField
          pointer={at}
          location={`/locations/${location}`}
          metro={edge}
          facility={connection.facility}
          peeringDbFacilityId={connection.peeringDbFacilityId}
        />
      </div>
      <RowNotes pointer={at} />
      <details className="group mt-2" open={commented}>
        <summary className="flex min-h-11 items-center gap-1.5 text-accent md:min-h-9">
          <ChevronRight
            className="size-4 shrink-0 transition-transform group-open:rotate-90"
            aria-hidden="true"
          />
          {t("more", { said, of: connectionFlags.length })}
          {toMend > 0 && <span className="text-fail">{t("toMend", { count: toMend })}</span>}
        </summary>
        <div className="mt-2 grid grid-cols-2 gap-3 xl:grid-cols-3">
          {connectionFlags.map((flag) => (
            <FlagValue
              key={flag}
              pointer={`${at}/${flag}`}
              value={connection[flag]}
              label={t(flag)}
            />
          ))}
          <ChoiceValue
            pointer={`${at}/sessions`}
            value={connection.sessions}
            label={t("sessions")}
            options={[
              { value: "ipv4 ipv6", label: t("bothFamilies") },
              { value: "ipv4", label: t("onlyIpv4") },
              { value: "ipv6", label: t("onlyIpv6") },
            ]}
            emptyLabel={t("notSaid")}
          />
          <ChoiceValue
            pointer={`${at}/sessionAddressProvider`}
            value={connection.sessionAddressProvider}
            label={t("sessionAddressProvider")}
            options={sessionAddressProviders.map((value) => ({
              value,
              label: t(`provider.${value}`),
            }))}
            emptyLabel={t("notSaid")}
          />
          {number("maxPrefixesV4")}
          {number("maxPrefixesV6")}
          <NumberValue
            pointer={`${at}/peakUtilisation`}
            value={connection.peakUtilisation}
            label={t("peakUtilisation")}
            hint={t("peakUtilisationHint")}
          />
          <DateValue
            pointer={`${at}/augmentationDueOn`}
            value={connection.augmentationDueOn}
            label={t("augmentationDueOn")}
          />
          {number("peeringDbFacilityId")}
        </div>
      </details>
      <div className="mt-2 flex flex-wrap gap-2">
        <OpButton
          op={`duplicate-connection:${location}:${index}`}
          label={t("duplicateLabel", { which, metro })}
        >
          {t("duplicate")}
        </OpButton>
        <OpButton
          op={`remove-connection:${location}:${index}`}
          variant="quiet"
          label={t("removeLabel", { which, metro })}
        >
          {t("remove")}
        </OpButton>
      </div>
    </fieldset>
  );
});
