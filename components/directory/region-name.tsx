import { useTranslations } from "next-intl";
import type { Region } from "@/lib/core/edges/edge-metro";

/** A region of the edge catalogue in words. */
export function RegionName({ region }: { region: Region }) {
  return useTranslations("directory.regions")(region);
}
