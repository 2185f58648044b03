/**
 * The values of a property in a jCard (RFC 7095): `["vcard", [[name, parameters, type, value, …], …]]`.
 * A property may have several values, and a value may be a list. What is no jCard has none.
 */
export function jCardTexts(jCard: unknown, property: string): string[] {
  const properties: unknown = Array.isArray(jCard) ? jCard[1] : null;
  if (!Array.isArray(properties)) return [];
  return properties.flatMap((each: unknown) => {
    if (!Array.isArray(each) || typeof each[0] !== "string") return [];
    if (each[0].length > 100 || each[0].toLowerCase() !== property) return [];
    return each
      .slice(3)
      .flat(2)
      .filter((value: unknown) => typeof value === "string");
  });
}
