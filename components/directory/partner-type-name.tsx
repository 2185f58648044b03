import { useTranslations } from "next-intl";
import type { PartnerType } from "@/lib/requirements/vocabulary";

/** What kind of provider a partner is, in words. */
export function PartnerTypeName({ type }: { type: PartnerType }) {
  return useTranslations("directory.types")(type);
}
