import type { StoredAnswer } from "./rows";

/** Rows may be deleted or wait for approval; one without a status is as good as any. */
export function isInForce({ status }: { status?: unknown }): boolean {
  return status === undefined || status === null || status === "ok";
}

/** A key shows contacts that PeeringDB keeps for its users; the portal shows nobody more than everybody sees. */
function isPublic({ visible }: { visible?: string | null }): boolean {
  return visible === undefined || visible === null || visible === "Public";
}

/** An answer without what is deleted or not for everybody, and without places in deleted facilities. */
export function inForce({ net, netfac, poc, fac }: StoredAnswer): StoredAnswer {
  if (!net || !isInForce(net)) return { net: null, netfac: [], poc: [], fac: [] };
  const gone = new Set(fac.filter((row) => !isInForce(row)).map(({ id }) => id));
  return {
    net,
    netfac: netfac.filter((row) => isInForce(row) && !gone.has(row.fac_id)),
    poc: poc.filter((row) => isInForce(row) && isPublic(row)),
    fac: fac.filter(isInForce),
  };
}
