import type { ReactNode } from "react";
import type { Evidence } from "@/lib/core/requirements/evidence";
import type { ConnectionsView } from "@/lib/partnership/applications/form/connections-view";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import type { FormWindow } from "@/lib/partnership/applications/form/form-window";
import type { Reading } from "@/lib/partnership/applications/form/read-form";
import type { SectionFormState } from "@/lib/partnership/applications/form/section-form";
import type { ShownReading } from "@/lib/partnership/applications/form/shown-reading";
import type { Difference } from "@/lib/partnership/applications/peeringdb/differences";
import type { PeeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import type { KnownInMetro } from "@/lib/sources/peeringdb/known-in-metro";
import type { CityChoice } from "./fields/city-choice";
import type { FieldComment } from "./fields/field-comments";
import type { SubmitAction } from "./sections/submit-section";

/** What any form of an application needs. */
type CommonProps = {
  applicationId: string;
  version: number;
  /** ISO 8601. */
  savedAt: string;
  mayEdit: boolean;
  page: number;
  peeringDb: PeeringDbHelp;
  cities: CityChoice[] | null;
  citySearch: string;
  /** How connections are shown. */
  view: ConnectionsView;
  /** The facilities of one metro, fetched without scripts; null when none were wanted. */
  listed: KnownInMetro | null;
  /** What reviewers ask and is not resolved yet. */
  comments: readonly FieldComment[];
  /** Of a change of what is in force, before it is submitted: what it changes. */
  changes: ReactNode;
  save: (state: SectionFormState, form: FormData) => Promise<SectionFormState>;
  submit: SubmitAction;
};

/** A form of which the browser holds all, and which it judges as one types. */
export type WholeFormProps = CommonProps & {
  values: FormValues;
  basis: DraftBasis;
  evidence: Evidence;
  /** The server's reading of the values. */
  reading: Reading;
};

/** A form too large for that: one page of one section, and the server's reading of all. */
export type PagedFormProps = CommonProps & {
  asn: number;
  window: FormWindow;
  differences: Difference[];
  reading: ShownReading;
};
