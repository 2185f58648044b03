import { useTranslations } from "next-intl";
import type { SchemaField } from "./schema-fields";

/** How a field is written: its type with its bounds, or the words it may have. */
export function FieldType({ field }: { field: SchemaField }) {
  const t = useTranslations("requirements.format.types");
  const { type, allowed, minimum, maximum, maxLength, maxItems } = field;
  return (
    <>
      {t(type)}
      {minimum !== undefined && maximum !== undefined && (
        <span className="text-muted"> {t("range", { minimum, maximum })}</span>
      )}
      {minimum !== undefined && maximum === undefined && (
        <span className="text-muted"> {t("from", { minimum })}</span>
      )}
      {maxLength !== undefined && <span className="text-muted"> {t("length", { maxLength })}</span>}
      {maxItems !== undefined && <span className="text-muted"> {t("entries", { maxItems })}</span>}
      {allowed.length > 0 && (
        <span className="mt-0.5 flex flex-wrap gap-1">
          {allowed.map((word) => (
            <code key={word} className="rounded-sm bg-sunken px-1 text-sm break-all">
              {word}
            </code>
          ))}
        </span>
      )}
    </>
  );
}
