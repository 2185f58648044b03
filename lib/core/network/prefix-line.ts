/** A prefix found in a line of text. */
export type PrefixLine = {
  /** From 1. */
  line: number;
  /** The line as given. */
  text: string;
  /** As written; whether it is one is not looked at. */
  prefix: string;
  /** What else a line of a plain list says behind it; "" otherwise. */
  rest: string;
  /** Only networks of this length or longer within the prefix are meant (`ge 24`), not itself. */
  onlyWithin: number | null;
};
