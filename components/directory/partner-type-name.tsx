import { useTranslations } from "next-intl";
import type { PartnerType } from "@/lib/core/requirements/vocabulary";

/** What kind of provider a partner is, in words; "not known" where the imported list does not say. */
export function PartnerTypeName({ type }: { type: PartnerType | null }) {
  return useTranslations("directory.types")(type ?? "unknown");
}
