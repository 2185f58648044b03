/** RIPE Atlas' public API; see https://atlas.ripe.net/docs/apis/rest-api-reference/. */
const api = "https://atlas.ripe.net/api/v2";

/** Probes asked for in one address, which is as many as one page of the answer holds. */
export const maxProbesAsked = 500;

/** The address of a measurement's results between two times in s since 1970, one result a line. */
export function resultsAddress(measurement: number, start: number, stop: number): string {
  return `${api}/measurements/${measurement}/results/?start=${start}&stop=${stop}&format=txt`;
}

/** The address of the places of probes; those beyond 500 are left out. */
export function probesAddress(probes: readonly number[]): string {
  const asked = probes.slice(0, maxProbesAsked);
  return `${api}/probes/?id__in=${asked.join(",")}&page_size=${maxProbesAsked}`;
}
