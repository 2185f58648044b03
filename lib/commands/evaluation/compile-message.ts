import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * Compiles messages of the catalogues to functions. A call with a thousand files says some
 * sixty thousand sentences, for which a general formatter is too slow by far. It knows what
 * our rule messages use (text, arguments, numbers, plurals, selects) and throws on anything
 * else; a test holds its sentences against use-intl's.
 */
type Values = Readonly<Record<string, string | number>>;
export type CompiledMessage = (values: Values) => string;

type NumberElement = Extract<MessageFormatElement, { type: TYPE.number }>;
type PluralElement = Extract<MessageFormatElement, { type: TYPE.plural }>;
type SelectElement = Extract<MessageFormatElement, { type: TYPE.select }>;
type Part = (values: Values, pound: number) => string;

const locale = "en";
const plain = new Intl.NumberFormat(locale);
const cardinal = new Intl.PluralRules(locale);
const ordinal = new Intl.PluralRules(locale, { type: "ordinal" });

function given(values: Values, name: string): string | number {
  const value = values[name];
  if (value === undefined) throw new Error(`The message needs a value for ${name}.`);
  return value;
}

function numberFormat({ style }: NumberElement): Intl.NumberFormat {
  if (style === "integer") return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  if (typeof style === "object" && style !== null && "parsedOptions" in style) {
    return new Intl.NumberFormat(locale, style.parsedOptions as Intl.NumberFormatOptions);
  }
  return plain;
}

function compileNumber(element: NumberElement): Part {
  const format = numberFormat(element);
  return (values) => format.format(Number(given(values, element.value)));
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
  const rules = element.pluralType === "ordinal" ? ordinal : cardinal;
  return (values) => {
    const value = Number(given(values, element.value));
    const counted = value - element.offset;
    const chosen =
      branches.get(`=${value}`) ?? branches.get(rules.select(counted)) ?? branches.get("other");
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
      return (_, pound) => plain.format(pound);
    default:
      throw new Error("Messages of rules have no dates, times or tags.");
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
