import type { EpisodeType } from "@/lib/core/routing/monitoring/episodes/episode";

export const incidentFamilies = [
  "hijack",
  "leak",
  "visibility",
  "path",
  "registry",
  "latency",
  "feed",
] as const;

export type IncidentFamily = (typeof incidentFamilies)[number];

/**
 * The family of an episode (6.6). The catalogue names none for `subprefix-unregistered`: what is to
 * be done about it is to register the prefix, so it goes with the registries.
 */
export const familyOf: Readonly<Record<EpisodeType, IncidentFamily>> = {
  "origin-hijack": "hijack",
  "subprefix-hijack": "hijack",
  "superprefix-foreign": "hijack",
  "subprefix-unregistered": "registry",
  "visibility-low": "visibility",
  "prefix-withdrawn": "visibility",
};
