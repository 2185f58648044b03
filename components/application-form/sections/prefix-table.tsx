"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { OpIconButton } from "@/components/application-form/fields/op-button";
import { ChoiceValue, TextValue } from "@/components/application-form/fields/value-fields";
import { RowTh, Table, TableBody, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { trafficClasses } from "@/lib/core/requirements/vocabulary";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import type { PrefixRow } from "@/lib/partnership/applications/form/form-values";

/** One page of prefixes. */
export function PrefixTable({ prefixes, from }: { prefixes: readonly PrefixRow[]; from: number }) {
  const t = useTranslations("form.prefix");
  return (
    <Table caption={t("caption")} captionHidden>
      <TableHead>
        <Th>{t("prefix")}</Th>
        <Th>{t("trafficClass")}</Th>
        <Th>
          <span className="sr-only">{t("actions")}</span>
        </Th>
      </TableHead>
      <TableBody>
        {prefixes.map((prefix, offset) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its place is what the document knows it by
          <PrefixLine key={from + offset} index={from + offset} prefix={prefix} />
        ))}
      </TableBody>
    </Table>
  );
}

const PrefixLine = memo(function PrefixLine({
  index,
  prefix,
}: {
  index: number;
  prefix: PrefixRow;
}) {
  const t = useTranslations("form.prefix");
  const at = `/routing/prefixes/${index}`;
  const which = prefix.prefix || t("number", { number: index + 1 });
  return (
    <Tr id={elementId(at)} tabIndex={-1}>
      <RowTh label={t("prefix")} className="font-normal">
        <TextValue
          pointer={`${at}/prefix`}
          value={prefix.prefix}
          label={t("fieldOf", { field: t("prefix"), which })}
          labelHidden
        />
      </RowTh>
      <Td label={t("trafficClass")}>
        <ChoiceValue
          pointer={`${at}/trafficClass`}
          value={prefix.trafficClass}
          label={t("fieldOf", { field: t("trafficClass"), which })}
          labelHidden
          options={trafficClasses.map((value) => ({ value, label: t(`classes.${value}`) }))}
          emptyLabel={t("noClass")}
        />
      </Td>
      <Td>
        <div className="flex min-h-10 items-center justify-end">
          <OpIconButton
            op={`remove-prefix:${index}`}
            icon="remove"
            label={t("removeLabel", { which })}
          />
        </div>
      </Td>
    </Tr>
  );
});
