/** A text to be searched for as it is: Prisma's `contains` lets % and _ through as wildcards. */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
