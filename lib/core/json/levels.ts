/** Levels of lists and objects inside each other that outside JSON may have; the portal's own have six. */
export const maxLevels = 100;

const quoteSign = 34;
const backslash = 92;

/**
 * Where a JSON text goes deeper than `mostLevels`, in UTF-16 units; null when it does not. One pass that
 * keeps a number: `JSON.parse` takes seconds for 15 MB of brackets, and whoever walks the value by
 * recursion runs out of stack. What is no JSON is not told from what is.
 */
export function tooDeepAt(text: string): number | null {
  let level = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quoteSign) at = endOfString(text, at);
    // "[" is 91 and "{" is 123; what closes them is two further.
    else if (unit === 91 || unit === 123) level += 1;
    else if (unit === 93 || unit === 125) level -= 1;
    if (level > maxLevels) return at;
  }
  return null;
}

/** The place of the quote that ends a string, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return text.length;
}
