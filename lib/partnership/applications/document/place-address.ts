import { fieldAddress } from "@/lib/partnership/applications/form/field-address";
import { type FormValues, sectionOfPointer } from "@/lib/partnership/applications/form/form-values";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import { routes } from "@/lib/platform/routes/routes";
import { type Place, pointerOf } from "./document-place";

/** The section in which a place is edited; the last one for what is not about a place. */
export function sectionOfPlace(place: Place): FormSection {
  return sectionOfPointer(`/${typeof place[0] === "string" ? place[0] : ""}`);
}

/** The address of the field a place of a document has in the form; null where it has none. */
export function placeAddress(
  applicationId: string,
  place: Place,
  values: FormValues,
): string | null {
  if (place[0] === "measurements") return routes.applicationMeasurements(applicationId);
  return sectionOfPlace(place) === "submit"
    ? null
    : fieldAddress(applicationId, pointerOf(place, values), values);
}
