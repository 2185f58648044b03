import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { CopyButton } from "@/components/ui/copy-button";

/** Recovery codes just made, which nobody can read again. */
export function NewRecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("signIn.recovery");
  return (
    <Alert kind="success" live title={t("shown")}>
      <p>{t("keep")}</p>
      <ul className="my-2 grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")} label={t("copy")} />
    </Alert>
  );
}
