import type { Prefill } from "@/lib/peeringdb/prefill";
import type { ApplicationDocument } from "@/lib/requirements/document";
import { parseDocument } from "@/lib/requirements/parse-document";
import { documentFormat, type PartnerType } from "@/lib/requirements/vocabulary";

/**
 * The document an application starts with: PeeringDB's values where there are any, else no more
 * than the format demands. Values of PeeringDB's that the format refuses are left out.
 */
export function firstDocument(start: {
  asn: number;
  organisationName: string;
  type: PartnerType;
  prefill: Prefill | null;
}): ApplicationDocument {
  const { asn, organisationName, type, prefill } = start;
  const bare = {
    format: documentFormat,
    partner: { name: prefill?.name ?? organisationName, type, asn },
  } as const;
  const parsed = parseDocument({
    ...bare,
    ...(prefill && prefill.contacts.length > 0 && { contacts: prefill.contacts }),
    ...(prefill?.asSet && { routing: { asSet: prefill.asSet } }),
  });
  return parsed.ok ? parsed.document : bare;
}
