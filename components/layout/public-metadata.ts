import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { env } from "@/lib/platform/env/env";

/**
 * What search engines and link previews read about a public page. `path` is its one address; with
 * `listed: false` it is one view of many and search engines follow its links only.
 */
export async function publicMetadata({
  title,
  description,
  path,
  listed = true,
}: {
  title: string;
  description: string;
  path: string;
  listed?: boolean;
}): Promise<Metadata> {
  const t = await getTranslations("layout");
  const url = env().publicUrl + path;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, siteName: t("product"), type: "website" },
    twitter: { card: "summary", title, description },
    ...(!listed && { robots: { index: false, follow: true } }),
  };
}
