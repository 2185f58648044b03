"use client";

import { useTranslations } from "next-intl";
import { OpButton } from "@/components/application-form/fields/op-button";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ContactRow } from "@/lib/partnership/applications/form/form-values";
import type { Prefill } from "@/lib/partnership/applications/peeringdb/prefill";

type Contacts = Prefill["contacts"];

const same = (row: ContactRow, contact: Contacts[number]) =>
  row.role === contact.role &&
  row.email === (contact.email ?? "") &&
  row.phone === (contact.phone ?? "");

/** Whether a contact stands as PeeringDB has it; that it is staffed is only the partner's to say. */
export function isFromPeeringDb(row: ContactRow, contacts: Contacts): boolean {
  return contacts.some((contact) => same(row, contact) && row.name === (contact.name ?? ""));
}

/** PeeringDB's contacts that the form does not have, each with a button that adds it. */
export function PeeringDbContacts({
  prefill,
  contacts,
}: {
  prefill: Prefill;
  contacts: readonly ContactRow[];
}) {
  const t = useTranslations("form.peeringDb");
  const roles = useTranslations("form.contact.roles");
  const missing = prefill.contacts
    .map((contact, index) => ({ contact, index }))
    .filter(({ contact }) => !contacts.some((row) => same(row, contact)));
  if (missing.length === 0) return null;
  return (
    <div className="space-y-2 rounded-card border border-dashed border-line-strong p-4">
      <p className="text-sm text-muted">
        {t.rich("moreContacts", {
          at: () => <TimeStamp at={prefill.fetchedAt} relative={false} />,
        })}
      </p>
      <ul className="space-y-2">
        {missing.map(({ contact, index }) => (
          <li key={index} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 break-words">
              {roles(contact.role ?? "other")}:{" "}
              {[contact.name, contact.email, contact.phone].filter(Boolean).join(", ")}
            </span>
            <OpButton
              op={`use-contact:${index}`}
              label={t("addContactLabel", { name: contact.name ?? contact.email ?? "" })}
            >
              {t("add")}
            </OpButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
