import { findingsOfEach } from "@/lib/core/requirements/shown-report";
import type { OpenApplication } from "@/lib/partnership/applications/draft/queries";
import { peeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import { formPages } from "./form-pages";
import { isEditedSection } from "./form-values";
import { windowOf } from "./form-window";
import type { Reading } from "./read-form";
import { readingOnPage } from "./save-typed";
import { shownReading } from "./shown-reading";

/** What the form of a large application is given: one page of a section, and what was found. */
export function pagedForm(
  { id, values, basis, peeringDb }: OpenApplication,
  reading: Reading,
  { section, page: asked }: { section: FormSection; page: number },
) {
  const applicationId = id;
  const page = Math.min(asked, formPages(values, section));
  const help = peeringDbHelp(peeringDb);
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
    peeringDb: { ...help, offers: section === "locations" ? unused(help.offers, values) : [] },
  };
}

type Offers = ReturnType<typeof peeringDbHelp>["offers"];

/** What is offered and not in the form yet, which a page of the form cannot tell. */
function unused(offers: Offers, { locations }: OpenApplication["values"]): Offers {
  const used = new Set(
    locations.flatMap(({ connections }) => connections.map((each) => each.peeringDbFacilityId)),
  );
  return offers.map((offer) => ({
    ...offer,
    facilities: offer.facilities.filter((facility) => !used.has(String(facility.id))),
  }));
}
