/** The request header in which proxy.ts tells pages their own path and query. */
export const pathHeader = "x-portal-path";

/**
 * A path of this site to go to after sign-in, from what the address bar or a form says; null for
 * anything that could lead elsewhere (`//evil.example`, `/\evil.example`, `https:…`), for control
 * characters, and for the API.
 */
export function safePath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || wanted.length > 2000) return null;
  if (!/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(wanted)) return null;
  const base = "http://portal.invalid";
  if (!URL.canParse(wanted, base)) return null;
  const url = new URL(wanted, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return null;
  if (url.pathname === "/api" || url.pathname.startsWith("/api/")) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
