import { findingsOfEach } from "@/lib/core/requirements/shown-report";
import type { OpenApplication } from "@/lib/partnership/applications/draft/queries";
import { differences } from "@/lib/partnership/applications/peeringdb/differences";
import { peeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import { formPages } from "./form-pages";
import { isEditedSection } from "./form-values";
import { windowOf } from "./form-window";
import { notDeclared } from "./place-facilities";
import type { Reading } from "./read-form";
import { readingOnPage } from "./save-typed";
import { shownReading } from "./shown-reading";

/** What the form of a large application is given: one page of a section, and what was found. */
export function pagedForm(
  { id, values, basis, peeringDb, begun }: OpenApplication,
  reading: Reading,
  {
    section,
    page: asked,
    notUsed = [],
  }: { section: FormSection; page: number; notUsed?: number[] },
) {
  const applicationId = id;
  const page = Math.min(asked, formPages(values, section));
  const help = peeringDbHelp(peeringDb, { notUsed, begun });
  const isLocations = section === "locations";
  return {
    asn: basis.asn,
    page,
    window: windowOf(values, isEditedSection(section) ? section : "organisation", page),
    reading: isEditedSection(section)
      ? readingOnPage(reading, values, { applicationId, section, page })
      : shownReading(reading, values, {
          applicationId,
          findings: findingsOfEach(reading.report),
          onScreen: () => false,
        }),
    peeringDb: {
      ...help,
      offers: isLocations ? unused(help.offers, values) : [],
      unplaced: isLocations ? notDeclared(help.unplaced, values.locations) : [],
    },
    differences:
      section === "organisation" && help.prefill
        ? differences(values, help.prefill, help.before)
        : [],
  };
}

type Offers = ReturnType<typeof peeringDbHelp>["offers"];

/** What is offered and not in the form yet, which a page of the form cannot tell. */
function unused(offers: Offers, { locations }: OpenApplication["values"]): Offers {
  return offers.map((offer) => ({
    ...offer,
    facilities: notDeclared(offer.facilities, locations),
  }));
}
