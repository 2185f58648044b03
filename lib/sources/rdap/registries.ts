import type { IncomingHttpHeaders } from "node:http";
import type { Db } from "@/lib/platform/db/client";
import { getOutside } from "@/lib/platform/outgoing/get";
import { type BootstrapServices, bootstrapServices, readBootstrap } from "./bootstrap";
import { maxBytes } from "./request";

const hour = 3_600_000;
/** How long IANA's file is used, whatever its headers say: at least, at most, and when they are silent. */
const shortest = hour;
const maxAge = 7 * 24 * hour;
const usual = 24 * hour;

/**
 * Which registry answers for which ASNs: IANA's file as kept in the database until it expires. One
 * that cannot be fetched again is used on, since registries seldom move. Null without any.
 */
export async function registries(
  db: Db,
  { url, now, timeoutMs }: { url: string; now: Date; timeoutMs: number },
): Promise<BootstrapServices | null> {
  const kept = await db.rdapBootstrap.findUnique({ where: { url } });
  const parsed = bootstrapServices.safeParse(kept?.services);
  const old = parsed.success ? parsed.data : null;
  if (kept && old && kept.expiresAt > now) return old;
  const got = await getOutside(url, {
    accept: "application/json",
    timeoutMs,
    maxBytes,
    trusted: url,
  });
  const services = got.ok && got.status === 200 ? readBootstrap(got.text) : null;
  if (!got.ok || !services) return old;
  const row = {
    fetchedAt: now,
    expiresAt: new Date(now.getTime() + usedFor(got.headers, now)),
    services,
  };
  await db.rdapBootstrap.upsert({ where: { url }, create: { url, ...row }, update: row });
  // What an earlier setting left.
  await db.rdapBootstrap.deleteMany({ where: { url: { not: url } } });
  return services;
}

/** In milliseconds, from Cache-Control or Expires. */
function usedFor(headers: IncomingHttpHeaders, now: Date): number {
  const age = /max-age=(\d{1,9})/.exec(headers["cache-control"] ?? "")?.[1];
  const expires = Date.parse(headers.expires ?? "") - now.getTime();
  const said = age === undefined ? expires : Number(age) * 1000;
  return Number.isNaN(said) ? usual : Math.min(Math.max(said, shortest), maxAge);
}
