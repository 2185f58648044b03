import type { DraftBasis } from "./field-problem";
import type { FormValues } from "./form-values";

/** Rows up to which the browser holds the whole form and judges it as one types. */
const liveRows = 300;

/** Whether a form is so large that the browser is given one page of it, and the server judges it. */
export function isLarge(
  { contacts, locations, traffic, routing }: FormValues,
  { measurements }: Pick<DraftBasis, "measurements">,
): boolean {
  const connections = countConnections({ locations });
  const rows = traffic.sites.length + routing.prefixes.length + measurements.length;
  return contacts.length + locations.length + connections + rows > liveRows;
}

/** Connections of all locations together. */
export const countConnections = ({ locations }: Pick<FormValues, "locations">): number =>
  locations.reduce((sum, { connections }) => sum + connections.length, 0);
