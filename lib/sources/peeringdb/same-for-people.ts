import type { StoredAnswer } from "./rows";

/** What the form takes over of an answer, as one text. */
function readable({ net, netfac, poc, fac }: StoredAnswer): string {
  const names = new Map(fac.map(({ id, name }) => [id, name]));
  return JSON.stringify([
    net && [net.name, net.irr_as_set, net.info_type],
    poc.map(({ role, name, email, phone }) => [role, name, email, phone]).sort(),
    netfac.map(({ fac_id, name }) => [fac_id, names.get(fac_id) ?? name]).sort(),
  ]);
}

/** Whether two answers say the same of what people read; PeeringDB's dates and counts aside. */
export function sameForPeople(one: StoredAnswer, other: StoredAnswer): boolean {
  return readable(one) === readable(other);
}
