import type { FormValues } from "@/lib/applications/form-values";
import type { PeeringDbHelp } from "@/lib/applications/peeringdb-help";
import type { PasteOutcome } from "@/lib/applications/section-form";
import type { CityChoice } from "./city-choice";

/** What every section of the form is given. */
export type SectionProps = {
  applicationId: string;
  asn: number;
  values: FormValues;
  peeringDb: PeeringDbHelp;
  /** The page of rows on screen, from 1. */
  page: number;
  onPage: (page: number) => void;
  /** This section's address without a page. */
  address: string;
  paste: PasteOutcome | null;
  /** Cities found without scripts; null when none were looked for. */
  cities: CityChoice[] | null;
  citySearch: string;
  /** Adds a city as a place of users. */
  onCity: (city: CityChoice) => void;
  waitingMeasurements: number;
};
