"use client";

import { useTranslations } from "next-intl";
import { OpButton } from "@/components/application-form/fields/op-button";
import { CheckboxField } from "@/components/forms/choice-fields";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import { contactRoles, type PartnerType, partnerTypes } from "@/lib/core/requirements/vocabulary";
import {
  type Difference,
  differenceKey,
  isTickedAtFirst,
} from "@/lib/partnership/applications/peeringdb/differences";

/** All that PeeringDB says otherwise, to be taken over at once: each with a box, and one button. */
export function PeeringDbDifferences({
  differences,
  fetchedAt,
}: {
  differences: readonly Difference[];
  fetchedAt: string;
}) {
  const t = useTranslations("form.differences");
  if (differences.length === 0) return null;
  return (
    <Card title={t("title", { count: differences.length })} id="peeringdb-differences">
      <p className="text-sm text-muted">
        {t.rich("hint", { at: () => <TimeStamp at={fetchedAt} relative={false} /> })}
      </p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {differences.map((difference, index) => (
          <li key={differenceKey(difference)} className="py-2">
            <CheckboxField
              id={`take-over-${index}`}
              name="takeOver"
              value={differenceKey(difference)}
              defaultChecked={isTickedAtFirst(difference)}
              label={<DifferenceLine difference={difference} />}
              hint={t(`kinds.${difference.now === "" ? "gone" : difference.kind}`)}
            />
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <OpButton op="take-over" variant="primary">
          {t("take")}
        </OpButton>
      </div>
    </Card>
  );
}

function DifferenceLine({ difference: { field, said, now } }: { difference: Difference }) {
  const t = useTranslations("form.differences");
  const types = useTranslations("form.partnerTypes");
  const roles = useTranslations("form.contact.roles");
  const shown = (text: string) => {
    if (text === "") return t("nothing");
    if (field === "type") return isType(text) ? types(text) : text;
    if (field !== "contact") return text;
    const [role = "", ...rest] = text.split(", ");
    const named = contactRoles.find((each) => each === role);
    return named ? [roles(named), ...rest].join(", ") : text;
  };
  return (
    <span className="break-words">
      <span className="font-medium">{t(`fields.${field}`)}</span>
      {": "}
      <del className="text-muted">
        <span className="sr-only">{t("says")} </span>
        {shown(said)}
      </del>{" "}
      <ins className="no-underline">
        <span aria-hidden="true">→ </span>
        <span className="sr-only">{t("saysNow")} </span>
        {now === "" ? t("noLongerListed") : shown(now)}
      </ins>
    </span>
  );
}

const isType = (text: string): text is PartnerType =>
  (partnerTypes as readonly string[]).includes(text);
