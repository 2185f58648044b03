import { fieldPointer, type RowOrigins } from "@/lib/partnership/applications/document/row-origins";
import { routes } from "@/lib/platform/routes/routes";
import { pageOfPointer } from "./form-pages";
import { type FormValues, sectionOfPointer } from "./form-values";

/** The id of the element of a form value: "/contacts/0/email" is at "field-contacts-0-email". */
export function elementId(pointer: string): string {
  return `field-${pointer.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
}

/** The address of the field of a form value: its section, page and element. */
export function fieldAddress(applicationId: string, pointer: string, values: FormValues): string {
  const page = pageOfPointer(pointer, values);
  const section = routes.applicationSection(applicationId, sectionOfPointer(pointer));
  return `${section}${page > 1 ? `?page=${page}` : ""}#${elementId(pointer)}`;
}

/** The address of the field a finding points to, by its pointer into the document. */
export function findingAddress(
  applicationId: string,
  path: string,
  values: FormValues,
  origins: RowOrigins,
): string | null {
  if (path === "/measurements") return routes.applicationMeasurements(applicationId);
  const measurement = /^\/measurements\/(\d+)/.exec(path);
  if (measurement) return routes.applicationMeasurement(applicationId, Number(measurement[1]));
  const pointer = fieldPointer(path, origins);
  return sectionOfPointer(pointer) === "submit"
    ? null
    : fieldAddress(applicationId, pointer, values);
}
