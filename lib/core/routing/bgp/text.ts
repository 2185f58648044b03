/** Communities as people write them. */

/** RFC 1997: "8075:8007". */
export const communityText = (community: number): string =>
  `${community >>> 16}:${community & 0xffff}`;

/** RFC 8092: "3320:1:2" for every three words. */
export function largeCommunityTexts(words: readonly number[]): string[] {
  const texts: string[] = [];
  for (let i = 0; i + 2 < words.length; i += 3) {
    texts.push(`${words[i]}:${words[i + 1]}:${words[i + 2]}`);
  }
  return texts;
}

/** RFC 4360: sixteen hexadecimal digits for every two words. */
export function extendedCommunityTexts(words: readonly number[]): string[] {
  const hex = (word: number | undefined): string => (word ?? 0).toString(16).padStart(8, "0");
  const texts: string[] = [];
  for (let i = 0; i + 1 < words.length; i += 2) texts.push(hex(words[i]) + hex(words[i + 1]));
  return texts;
}
