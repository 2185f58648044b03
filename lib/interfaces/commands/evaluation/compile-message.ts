import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * Compiles messages of the catalogues to functions. A call with a thousand files says some
 * sixty thousand sentences, for which a general formatter is too slow by far. It knows what
 * our messages use (text, arguments, numbers, plurals, selects; of a tag, which only pages
 * give a form, the words in it) and throws on anything else; a test holds its sentences
 * against use-intl's.
 */
type Values = Readonly<Record<string, string | number>>;
export type CompiledMessage = (values: Values) => string;

type NumberElement = Extract<MessageFormatElement, { type: TYPE.number }>;
type PluralElement = Extract<MessageFormatElement, { type: TYPE.plural }>;
type SelectElement = Extract<MessageFormatElement, { type: TYPE.select }>;
type Part = (values: Values, pound: number) => string;

const locale = "en";

/** Answers kept by one formatter: files of one call say the same few numbers again and again. */
const maxRemembered = 1000;

/** The function with its answers kept, since those of Intl take most of a sentence's time. */
function remembering(answer: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    let text = known.get(value);
    if (text === undefined) {
      // A Map holds 0 and -0 as one.
      text = answer(value === 0 ? 0 : value);
      if (known.size < maxRemembered) known.set(value, text);
    }
    return text;
  };
}

function formatting(options?: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat(locale, options);
  return remembering((value) => format.format(value));
}

function selecting(options?: Intl.PluralRulesOptions): (value: number) => string {
  const rules = new Intl.PluralRules(locale, options);
  return remembering((value) => rules.select(value));
}

const plain = formatting();
const cardinal = selecting();
const ordinal = selecting({ type: "ordinal" });

function given(values: Values, name: string): string | number {
  const value = values[name];
  if (value === undefined) throw new Error(`The message needs a value for ${name}.`);
  return value;
}

function numberFormat({ style }: NumberElement): (value: number) => string {
  if (style === "integer") return formatting({ maximumFractionDigits: 0 });
  if (typeof style === "object" && style !== null && "parsedOptions" in style) {
    return formatting(style.parsedOptions as Intl.NumberFormatOptions);
  }
  return plain;
}

function compileNumber(element: NumberElement): Part {
  const format = numberFormat(element);
  return (values) => format(Number(given(values, element.value)));
}

function compileSelect(element: SelectElement): Part {
  const branches = compileBranches(element.options);
  return (values, pound) => {
    const chosen = branches.get(String(given(values, element.value))) ?? branches.get("other");
    return chosen ? chosen(values, pound) : "";
  };
}

function compilePlural(element: PluralElement): Part {
  const branches = compileBranches(element.options);
  const select = element.pluralType === "ordinal" ? ordinal : cardinal;
  return (values) => {
    const value = Number(given(values, element.value));
    const counted = value - element.offset;
    const chosen =
      branches.get(`=${value}`) ?? branches.get(select(counted)) ?? branches.get("other");
    return chosen ? chosen(values, counted) : "";
  };
}

function compileBranches(
  options: Readonly<Record<string, { value: MessageFormatElement[] }>>,
): Map<string, Part> {
  return new Map(Object.entries(options).map(([key, { value }]) => [key, compileAll(value)]));
}

function compileElement(element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return () => element.value;
    case TYPE.argument:
      return (values) => String(given(values, element.value));
    case TYPE.number:
      return compileNumber(element);
    case TYPE.select:
      return compileSelect(element);
    case TYPE.plural:
      return compilePlural(element);
    case TYPE.pound:
      return (_, pound) => plain(pound);
    case TYPE.tag:
      return compileAll(element.children);
    default:
      throw new Error("Messages of rules have no dates or times.");
  }
}

function compileAll(elements: readonly MessageFormatElement[]): Part {
  const parts = elements.map(compileElement);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return (values, pound) => {
    let text = "";
    for (const part of parts) text += part(values, pound);
    return text;
  };
}

/** Compiles one message in ICU MessageFormat, in English. */
export function compileMessage(message: string): CompiledMessage {
  const whole = compileAll(parse(message));
  return (values) => whole(values, 0);
}
