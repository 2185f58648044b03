/** A raw character that no address may hold unescaped (RFC 3986): controls, space and all beyond ASCII. */
const raw = /[^\x21-\x7e]/;

/**
 * Whether the target of a request is a path whose escapes say UTF-8 without NUL (RFC 3986, 2.5). All
 * others fail later: in the router, or in the database, which keeps no NUL. Node bounds its length.
 */
export function isReadableAddress(target: string): boolean {
  if (!target.startsWith("/") || raw.test(target) || /%00/.test(target)) return false;
  try {
    decodeURIComponent(target);
    return true;
  } catch {
    return false;
  }
}
