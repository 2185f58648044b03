import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { documentFormat, type PartnerType } from "@/lib/core/requirements/vocabulary";
import { visibleName } from "@/lib/core/text/name";
import type { Prefill } from "@/lib/partnership/applications/peeringdb/prefill";

/** What an organisation declared for another of its ASNs that holds for all of them. */
export type SharedFacts = Pick<ApplicationDocument, "contacts"> & {
  agreementSignedOn?: string;
};

/**
 * The document an application starts with: what the organisation said for another ASN, then
 * PeeringDB's values where there are any, else no more than the format demands. Values of PeeringDB's
 * that the format refuses are left out.
 */
export function firstDocument(start: {
  asn: number;
  organisationName: string;
  type: PartnerType;
  prefill: Prefill | null;
  shared: SharedFacts;
}): ApplicationDocument {
  const { asn, organisationName, type, prefill, shared } = start;
  const { agreementSignedOn } = shared;
  const bare = {
    format: documentFormat,
    partner: {
      name: prefill?.name ?? (visibleName(organisationName, 200) || `AS${asn}`),
      type,
      asn,
      ...(agreementSignedOn && { agreementSignedOn }),
    },
    ...(shared.contacts && { contacts: shared.contacts }),
  } as const;
  const parsed = parseDocument({
    ...bare,
    ...(!shared.contacts &&
      prefill &&
      prefill.contacts.length > 0 && { contacts: prefill.contacts }),
    ...(prefill?.asSet && { routing: { asSet: prefill.asSet } }),
  });
  return parsed.ok ? parsed.document : bare;
}
