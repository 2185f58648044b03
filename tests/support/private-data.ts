/**
 * What in a log looks like somebody's data: addresses of mail and phone numbers, with the line that
 * holds them. For tests that end with a server's log.
 *
 * @param known texts of the test's own that must not be there either, such as names it typed.
 * @param allowed addresses that the portal logs about itself, such as the sender's.
 */
export function privateDataIn(
  log: string,
  { known = [], allowed = [] }: { known?: readonly string[]; allowed?: readonly string[] } = {},
): { found: string; line: string }[] {
  return log.split("\n").flatMap((whole) => {
    // Longer lines are looked at in their first part: no pattern meets more.
    const line = whole.slice(0, 20_000);
    const looks = [...line.matchAll(address), ...line.matchAll(phone)].map(([text]) => text);
    const texts = known.filter((text) => whole.includes(text));
    return [...looks, ...texts]
      .filter((found) => !allowed.includes(found))
      .map((found) => ({ found, line: whole.slice(0, 300) }));
  });
}

const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;

/** International form, as applications declare it: a plus, then 7 to 15 digits (E.164) with spacing. */
const phone = /(?<![\w.])\+\d(?:[ ()./-]{0,3}\d){6,14}(?!\d)/g;
