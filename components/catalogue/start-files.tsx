import { useTranslations } from "next-intl";
import { routes } from "@/lib/platform/routes/routes";
import { sampleNames } from "@/lib/platform/routes/sample-names";

const targets = ["contacts", "sites", "connections", "prefixes"] as const;

/** Sample documents and templates for pasting, as files to keep. */
export function StartFiles() {
  const t = useTranslations("requirements.format.files");
  const samples = sampleNames.map((name) => ({
    href: routes.sampleDocument(name),
    label: t(`names.${name}`),
  }));
  const templates = targets.map((target) => ({
    href: routes.pasteTemplate(target),
    label: t(`targets.${target}`),
  }));
  return (
    <div className="space-y-4">
      <p className="max-w-3xl">{t("text")}</p>
      <FileList title={t("samples")} files={samples} />
      <FileList title={t("templates")} files={templates} />
    </div>
  );
}

function FileList({
  title,
  files,
}: {
  title: string;
  files: readonly { href: string; label: string }[];
}) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="list-disc space-y-1.5 ps-5">
        {files.map(({ href, label }) => (
          <li key={href}>
            <a href={href} download className="link">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
