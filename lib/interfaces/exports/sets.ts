import type { ExportSet, SetName } from "./export-set";
import { applications } from "./sets/applications";
import { audit } from "./sets/audit";
import { connections } from "./sets/connections";
import { contacts } from "./sets/contacts";
import { locations } from "./sets/locations";
import { partners } from "./sets/partners";
import { waivers } from "./sets/waivers";

/** Everything that can be exported; a new set is a file beside these and a line here. */
export const exportSets: Readonly<Record<SetName, ExportSet>> = {
  partners,
  locations,
  connections,
  contacts,
  applications,
  waivers,
  audit,
};

/** The set of that name; null when there is none. */
export const findSet = (name: string): ExportSet | null =>
  Object.hasOwn(exportSets, name) ? exportSets[name as SetName] : null;
