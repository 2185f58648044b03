"use client";

import { useTranslations } from "next-intl";
import { RowNotes } from "@/components/application-form/fields/field-comments";
import { MetroValue } from "@/components/application-form/fields/metro-value";
import { OpButton } from "@/components/application-form/fields/op-button";
import { FacilityDatalist } from "@/components/application-form/peeringdb/facility-datalist";
import { MovedNotice } from "@/components/application-form/peeringdb/moved-notice";
import { useMovedLocation } from "@/components/application-form/peeringdb/use-moved-location";
import { useMetroName } from "@/components/ui/metro-name";
import { RowTh, TableBody, Tr } from "@/components/ui/table";
import { findMetro } from "@/lib/core/edges/find-metro";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import type { LocationRow } from "@/lib/partnership/applications/form/form-values";
import { rowKey } from "@/lib/partnership/applications/form/many-connections";
import type { Column } from "./columns";
import { ConnectionLine } from "./connection-row";
import { WholeWidth } from "./whole-width";

/** The connections of a location, below a row that names its metro. */
export function LocationGroup({
  index,
  location,
  columns,
  chosen,
  onChoose,
}: {
  index: number;
  location: LocationRow;
  columns: readonly Column[];
  chosen: ReadonlySet<string>;
  onChoose: (key: string, chosen: boolean) => void;
}) {
  const t = useTranslations("form.location");
  const metroName = useMetroName();
  const at = `/locations/${index}`;
  const { metro, connections } = location;
  const edge = findMetro(metro)?.metro ?? null;
  const { moved, onFocus, onBlur, undo } = useMovedLocation(at, location);
  const which = metroName(edge ?? metro) || t("number", { number: index + 1 });
  return (
    <TableBody>
      <Tr id={elementId(at)} tabIndex={-1}>
        <RowTh scope="rowgroup" colSpan={columns.length + 1} className="bg-sunken/60 font-normal">
          <WholeWidth>
            <div className="flex flex-wrap items-center gap-3">
              <MetroValue
                pointer={`${at}/metro`}
                value={metro}
                label={t("metro")}
                onFocus={onFocus}
                onBlur={onBlur}
                labelHidden
                className="min-w-48 flex-1 sm:max-w-72"
              />
              <OpButton op={`add-connection:${index}`} label={t("addConnectionLabel", { which })}>
                {t("addConnection")}
              </OpButton>
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
            {moved && <MovedNotice moved={moved} onUndo={undo} />}
            <FacilityDatalist location={at} metro={edge} />
            <RowNotes pointer={at} />
            <RowNotes pointer={`${at}/connections`} />
          </WholeWidth>
        </RowTh>
      </Tr>
      {connections.map((connection, number) => (
        <ConnectionLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its place is what the document knows it by
          key={number}
          location={index}
          index={number}
          metro={which}
          edge={edge}
          connection={connection}
          columns={columns}
          chosen={chosen.has(rowKey(index, number))}
          onChoose={onChoose}
        />
      ))}
    </TableBody>
  );
}
