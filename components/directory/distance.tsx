import { useTranslations } from "next-intl";
import { kmPerMile } from "@/lib/partnership/partners/near";

/** A distance in whole kilometres and miles. */
export function Distance({ km }: { km: number }) {
  return useTranslations("directory")("distance", { km, miles: km / kmPerMile });
}
