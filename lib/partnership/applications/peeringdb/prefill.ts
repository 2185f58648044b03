import { cleanMailAddress, isMailAddress } from "@/lib/core/network/mail-address";
import { cleanPhone, isInternationalPhone } from "@/lib/core/network/phone";
import type { Contact, PartnerType } from "@/lib/core/requirements/document";
import type { ContactRole } from "@/lib/core/requirements/vocabulary";
import { visibleName } from "@/lib/core/text/name";
import type { PeeringDbAnswer, PocRow } from "@/lib/sources/peeringdb/rows";

/** What an application can take over from PeeringDB; null where PeeringDB says nothing usable. */
export type Prefill = {
  fetchedAt: string;
  name: string | null;
  type: PartnerType | null;
  asSet: string | null;
  contacts: Contact[];
};

// Maps, since PeeringDB's words may be anything, "constructor" too.
const typeOf = new Map<string, PartnerType>([
  ["NSP", "isp"],
  ["Cable/DSL/ISP", "isp"],
  ["Network Services", "isp"],
  ["Route Server", "ixp"],
]);

const roleOf = new Map<string, ContactRole>([
  ["NOC", "noc"],
  ["Policy", "policy"],
  ["Technical", "technical"],
]);

/** Longest name taken over, in characters. */
const maxNameLength = 200;

/** Reads the values an application starts with from PeeringDB's rows. Pure. */
export function prefillFrom(answer: PeeringDbAnswer): Prefill {
  const { net, poc, fetchedAt } = answer;
  return {
    fetchedAt,
    name: visibleName(net?.name ?? "", maxNameLength) || null,
    type: typeOf.get(net?.info_type ?? "") ?? null,
    asSet: net?.irr_as_set?.trim() || null,
    contacts: poc
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .flatMap(contactFrom)
      .slice(0, 50),
  };
}

/** Who answers at night comes first: an application needs a NOC. */
const rankOf = ({ role }: PocRow) => (role === "NOC" ? 0 : 1);

function contactFrom(row: PocRow): Contact[] {
  const email = cleanMailAddress(row.email ?? "");
  const phone = cleanPhone(row.phone ?? "");
  const name = visibleName(row.name ?? "", maxNameLength);
  const contact: Contact = {
    role: roleOf.get(row.role ?? "") ?? "other",
    ...(name && { name }),
    ...(isMailAddress(email) && { email }),
    ...(isInternationalPhone(phone) && { phone }),
  };
  return contact.email || contact.phone ? [contact] : [];
}
