import { metroSlug } from "@/lib/core/edges/metro-slug";
import type { PartnerPage } from "@/lib/partnership/partners/queries";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";

/**
 * A partner in the words of schema.org, for search engines. It is data, not a script: the browser
 * runs nothing of it, and the Content-Security-Policy does not speak of it.
 */
export function PartnerJsonLd({ partner }: { partner: PartnerPage }) {
  const { publicUrl } = env();
  const data = {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: partner.name,
    url: publicUrl + routes.partner(partner.slug),
    ...(partner.asn !== null && { sameAs: `https://www.peeringdb.com/asn/${partner.asn}` }),
    areaServed: partner.locations.map(({ metro, country }) => ({
      "@type": "City",
      name: metro,
      url: publicUrl + routes.partnerMetro(metroSlug(metro)),
      containedInPlace: { "@type": "Country", name: country },
    })),
  };
  // A name may hold "</script>".
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotes as entities
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
