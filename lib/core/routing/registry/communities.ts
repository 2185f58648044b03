import data from "./communities.json";

export interface WellKnownCommunity {
  /** "65535:666" */
  readonly value: string;
  readonly name: string;
  readonly source: string;
}

/** The month the list was last looked through. */
export const communitiesAsOf: string = data.asOf;

export const wellKnownCommunities: readonly WellKnownCommunity[] = data.wellKnown;

/** The community that marks routes of Peering Service customers. */
export const peeringServiceCommunity: string = data.peeringService.value;

/** The name of a well-known community; null for any other. */
export function communityName(value: string): string | null {
  return wellKnownCommunities.find((each) => each.value === value)?.name ?? null;
}
