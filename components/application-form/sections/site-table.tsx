"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { RowNotes } from "@/components/application-form/fields/field-comments";
import { MetroValue } from "@/components/application-form/fields/metro-value";
import { OpIconButton } from "@/components/application-form/fields/op-button";
import { NumberValue, TextValue } from "@/components/application-form/fields/value-fields";
import { RowTh, Table, TableBody, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import type { SiteRow } from "@/lib/partnership/applications/form/form-values";

/** One page of the places where users are. */
export function SiteTable({ sites, from }: { sites: readonly SiteRow[]; from: number }) {
  const t = useTranslations("form.site");
  return (
    <Table caption={t("caption")} captionHidden>
      <TableHead>
        <Th>{t("name")}</Th>
        <Th align="end">{t("latitude")}</Th>
        <Th align="end">{t("longitude")}</Th>
        <Th align="end">{t("share")}</Th>
        <Th>{t("handoff")}</Th>
        <Th>
          <span className="sr-only">{t("actions")}</span>
        </Th>
      </TableHead>
      <TableBody>
        {sites.map((site, offset) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its place is what the document knows it by
          <SiteLine key={from + offset} index={from + offset} site={site} />
        ))}
      </TableBody>
    </Table>
  );
}

const SiteLine = memo(function SiteLine({ index, site }: { index: number; site: SiteRow }) {
  const t = useTranslations("form.site");
  const at = `/traffic/sites/${index}`;
  const which = site.name || t("number", { number: index + 1 });
  const label = (field: string) => t("fieldOf", { field, which });
  return (
    <Tr id={elementId(at)} tabIndex={-1}>
      <RowTh label={t("name")} className="font-normal md:w-1/5">
        <TextValue pointer={`${at}/name`} value={site.name} label={label(t("name"))} labelHidden />
        <RowNotes pointer={at} />
      </RowTh>
      <Td label={t("latitude")} className="md:w-32">
        <NumberValue
          pointer={`${at}/latitude`}
          value={site.latitude}
          label={label(t("latitude"))}
          labelHidden
        />
      </Td>
      <Td label={t("longitude")} className="md:w-32">
        <NumberValue
          pointer={`${at}/longitude`}
          value={site.longitude}
          label={label(t("longitude"))}
          labelHidden
        />
      </Td>
      <Td label={t("share")} className="md:w-20">
        <NumberValue
          pointer={`${at}/share`}
          value={site.share}
          label={label(t("share"))}
          labelHidden
        />
      </Td>
      <Td label={t("handoff")} className="md:w-1/4">
        <MetroValue
          pointer={`${at}/handoff`}
          value={site.handoff}
          label={label(t("handoff"))}
          labelHidden
        />
      </Td>
      <Td>
        <div className="flex min-h-10 items-center justify-end">
          <OpIconButton
            op={`duplicate-site:${index}`}
            icon="copy"
            label={t("duplicateLabel", { which })}
          />
          <OpIconButton
            op={`remove-site:${index}`}
            icon="remove"
            label={t("removeLabel", { which })}
          />
        </div>
      </Td>
    </Tr>
  );
});
