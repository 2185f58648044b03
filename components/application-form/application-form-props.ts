import type { Evidence } from "@/lib/core/requirements/evidence";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import type { Reading } from "@/lib/partnership/applications/form/read-form";
import type { SectionFormState } from "@/lib/partnership/applications/form/section-form";
import type { PeeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import type { CityChoice } from "./fields/city-choice";
import type { FieldComment } from "./fields/field-comments";
import type { SubmitAction } from "./sections/submit-section";

/** What the page hands the form of an application. */
export type ApplicationFormProps = {
  applicationId: string;
  section: FormSection;
  values: FormValues;
  /** Without the measurements where they are too many to be sent to the browser. */
  basis: DraftBasis;
  measurementsWithheld: boolean;
  evidence: Evidence;
  /** The server's reading of the values. */
  reading: Reading;
  version: number;
  /** ISO 8601. */
  savedAt: string;
  mayEdit: boolean;
  page: number;
  peeringDb: PeeringDbHelp;
  cities: CityChoice[] | null;
  citySearch: string;
  /** What reviewers ask and is not resolved yet. */
  comments: readonly FieldComment[];
  save: (state: SectionFormState, form: FormData) => Promise<SectionFormState>;
  submit: SubmitAction;
};
