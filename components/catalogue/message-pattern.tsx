import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { openWords } from "@/lib/platform/i18n/open-words";

type NameOf = (argument: string) => string;

function Blank({ name }: { name: string }) {
  return <var className="rounded-sm bg-sunken px-1 text-muted">{name}</var>;
}

/** The elements of a message with its arguments as named blanks; choices are set side by side. */
function pieces(
  elements: readonly MessageFormatElement[],
  nameOf: NameOf,
  around = "",
): ReactNode[] {
  return elements.map((element, index) => {
    const key = `${index}`;
    switch (element.type) {
      case TYPE.literal:
        return element.value;
      case TYPE.pound:
        return <Blank key={key} name={nameOf(around)} />;
      case TYPE.plural: {
        const most = element.options.other;
        return <span key={key}>{most ? pieces(most.value, nameOf, element.value) : null}</span>;
      }
      case TYPE.select: {
        const options = Object.values(element.options).filter((each) => each.value.length > 0);
        return options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the options of a message never change
          <span key={`${key}-${at}`}>
            {at > 0 && " / "}
            {pieces(option.value, nameOf, around)}
          </span>
        ));
      }
      case TYPE.tag:
        return <span key={key}>{pieces(element.children, nameOf, around)}</span>;
      default:
        return <Blank key={key} name={nameOf(element.value)} />;
    }
  });
}

/** A message of the catalogue as a pattern: its words, and blanks for what a finding fills in. */
export function MessagePattern({ pattern }: { pattern: string }) {
  const t = openWords(useTranslations("requirements.blanks"));
  return <>{pieces(parse(pattern), (name) => (t.has(name) ? t(name) : name))}</>;
}
