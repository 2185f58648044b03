import type { Db } from "@/lib/platform/db/client";
import { type KnownRdap, keepRdap, keepRdapFailure, knownRdap } from "./answers";
import { noObject } from "./autnum";
import { basesFor, registryOrigins } from "./bootstrap";
import { followEntities } from "./follow-entities";
import { leaveAlone, mayAsk } from "./pause";
import { registries } from "./registries";
import { type Asked, requestAutnum } from "./request";

/** An answer is used for a day before the registry is asked again of the portal's own accord. */
export const reusedForMs = 24 * 60 * 60 * 1000;

/** Nobody needs the same question answered oftener. */
const sameQuestionMs = 30_000;

/** For all questions of one look-up together, in ms: somebody waits for the page. */
const patienceMs = 5000;

/** Shortest time worth beginning another question, in ms. */
const worthwhileMs = 500;

export type LookUpRdap = {
  /** Where IANA's bootstrap file for ASNs is. */
  bootstrapUrl: string;
  now: Date;
  /** How old an answer may be, in ms; a day without. */
  reuseMs?: number;
  /** Ask even though the last answer is fresh. */
  again?: boolean;
};

/**
 * What the registry says about an ASN: the kept answer while it is fresh, else a new one. Trouble
 * leaves the old answer in place and comes back as `failure`; nothing is thrown for it.
 */
export async function lookUpRdap(db: Db, asn: number, options: LookUpRdap): Promise<KnownRdap> {
  const { now, reuseMs = reusedForMs, again = false } = options;
  const known = await knownRdap(db, asn);
  const age = known.answer ? now.getTime() - Date.parse(known.answer.fetchedAt) : null;
  if (age !== null && age < (again ? sameQuestionMs : reuseMs)) return known;
  const asked = await askRegistry(db, asn, options);
  if (asked.ok) await keepRdap(db, asn, asked.answer, asked.source, now);
  else await keepRdapFailure(db, asn, asked.code, now);
  return knownRdap(db, asn);
}

/** Asks the registry's servers, one after the other, until one answers. */
async function askRegistry(db: Db, asn: number, options: LookUpRdap): Promise<Asked> {
  const { bootstrapUrl, now } = options;
  const started = performance.now();
  const left = () => Math.ceil(patienceMs - (performance.now() - started));
  const services = await registries(db, { url: bootstrapUrl, now, timeoutMs: left() });
  if (!services) return { ok: false, code: "bootstrap" };
  const bases = basesFor(services, asn);
  if (bases.length === 0)
    return { ok: true, answer: noObject("no-registry"), links: [], source: bootstrapUrl };
  let last: Asked = { ok: false, code: "timeout" };
  for (const [index, base] of bases.entries()) {
    // One that hangs leaves time for those behind it.
    const timeoutMs = Math.ceil(left() / (bases.length - index));
    if (timeoutMs < worthwhileMs) break;
    if (!(await mayAsk(db, base, now))) {
      last = { ok: false, code: "rate-limited" };
      continue;
    }
    last = await requestAutnum(base, asn, { timeoutMs, trusted: bootstrapUrl });
    if (last.ok) {
      const origins = new Set([...registryOrigins(services), new URL(last.source).origin]);
      const follow = { origins, trusted: bootstrapUrl, now, left };
      return { ...last, answer: await followEntities(db, last, follow) };
    }
    if (last.retryAfterSeconds !== undefined) {
      await leaveAlone(db, base, new Date(now.getTime() + last.retryAfterSeconds * 1000));
    }
  }
  return last;
}
