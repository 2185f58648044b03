import type { CityChoice } from "@/components/application-form/fields/city-choice";
import type { ConnectionsView } from "@/lib/partnership/applications/form/connections-view";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import type { PasteState } from "@/lib/partnership/applications/import/paste-state";
import type { Difference } from "@/lib/partnership/applications/peeringdb/differences";
import type { PeeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import type { KnownInMetro } from "@/lib/sources/peeringdb/known-in-metro";

/** What every section of the form is given. */
export type SectionProps = {
  applicationId: string;
  asn: number;
  values: FormValues;
  /** Sites without a hand-off, where the values are one page only. */
  unhanded?: number;
  peeringDb: PeeringDbHelp;
  /** What PeeringDB says otherwise than the form. */
  differences: readonly Difference[];
  /** The facilities of one metro, fetched without scripts; null when none were wanted. */
  listed: KnownInMetro | null;
  /** Metros typed for facilities that could not be placed, and that are none, by id. */
  left: Readonly<Record<string, string>>;
  /** The page of rows on screen, from 1. */
  page: number;
  onPage: (page: number) => void;
  /** This section's address without a page. */
  address: string;
  paste: PasteState | null;
  /** Cities found without scripts; null when none were looked for. */
  cities: CityChoice[] | null;
  citySearch: string;
  /** How connections are shown. */
  view: ConnectionsView;
  /** Adds a city as a place of users. */
  onCity: (city: CityChoice) => void;
  waitingMeasurements: number;
};
