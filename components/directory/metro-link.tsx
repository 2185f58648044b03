import { MetroName } from "@/components/ui/metro-name";
import { metroSlug } from "@/lib/core/edges/metro-slug";
import { routes } from "@/lib/platform/routes/routes";

/** A metro's name, leading to its page. A plain link: lists have hundreds of them. */
export function MetroLink({ metro }: { metro: string }) {
  return (
    <a href={routes.partnerMetro(metroSlug(metro))} className="link">
      <MetroName metro={metro} />
    </a>
  );
}
