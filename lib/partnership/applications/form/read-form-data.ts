import { metroOfName } from "@/lib/core/edges/metro-name";
import type { FormValues } from "./form-values";
import type { OpContext } from "./section-op";
import { setValues } from "./set-value";

type Entries = Pick<FormData, "get" | "getAll"> & Iterable<[string, FormDataEntryValue]>;

/** Longest name of a field: "/locations/999/connections/999/sessionAddressProvider" has 54 characters. */
export const maxFieldName = 100;

/** Fields that show a metro's name in the reader's language. */
const isMetro = (name: string) => name.endsWith("/metro") || name.endsWith("/handoff");

/** What was typed into the form's fields, by pointer. */
export function typedValues(form: Entries): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, text] of form) {
    if (!name.startsWith("/") || name.length > maxFieldName) continue;
    if (typeof text === "string") typed[name] = isMetro(name) ? metroOfName(text) : text;
  }
  return typed;
}

/** The form with what was typed put in its places. */
export function withTyped(
  values: FormValues,
  typed: Readonly<Record<string, string>>,
  options?: { create: boolean },
): FormValues {
  return setValues(values, Object.entries(typed), options);
}

const extras = ["newMetro", "newBandwidth", "cityName", "cityLatitude", "cityLongitude"] as const;

/** What an op needs of the fields beside its button. */
export function opFields(form: Entries): Pick<OpContext, "extra" | "facilities"> {
  return {
    extra: Object.fromEntries(
      extras.map((name) => {
        const text = String(form.get(name) ?? "");
        return [name, name === "newMetro" ? metroOfName(text) : text];
      }),
    ),
    facilities: form.getAll("facilities").map(Number),
  };
}
