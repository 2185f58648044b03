import { LocationsSection } from "./locations-section";
import { OrganisationSection } from "./organisation-section";
import { RoutingSection } from "./routing-section";
import { TrafficSection } from "./traffic-section";

/** The sections in which something is typed. */
export const sections = {
  organisation: OrganisationSection,
  locations: LocationsSection,
  traffic: TrafficSection,
  routing: RoutingSection,
} as const;
