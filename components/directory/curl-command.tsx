import Link from "next/link";
import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/catalogue/code-block";
import { routes } from "@/lib/platform/routes/routes";

/** The command that gets the list shown from the read API, to select or to copy. */
export function CurlCommand({ address }: { address: string }) {
  const t = useTranslations("directory.curl");
  return (
    <div className="space-y-2">
      <CodeBlock
        // The address is percent-encoded and holds no quote.
        text={`curl '${address}'`}
        label={t("label")}
        copyLabel={t("copy")}
      />
      <p className="text-sm">
        <Link href={routes.partnerApi()} className="link" prefetch={false}>
          {t("docs")}
        </Link>
      </p>
    </div>
  );
}
