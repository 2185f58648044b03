"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useEditor, useProblems } from "@/components/application-form/saving/editor-context";
import {
  DateField,
  NumberField,
  type Option,
  SelectField,
  TextareaField,
  TextField,
} from "@/components/forms/text-fields";
import { useFieldNote } from "./field-comments";
import { useTyping } from "./use-typing";

type Props = {
  /** Names the field and finds its problems. */
  pointer: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  origin?: ReactNode;
  labelHidden?: boolean;
  className?: string;
};

/** Wires a field to its place in the form. */
function useWired({ pointer, ...rest }: Props) {
  const { set } = useEditor();
  const { typing, onType, ...until } = useTyping();
  const problems = useProblems(pointer);
  const note = useFieldNote(pointer, typing);
  return {
    ...rest,
    ...until,
    name: pointer,
    error: typing ? [] : problems,
    note,
    onChange: (event: { target: { value: string } }) => {
      onType();
      set(pointer, event.target.value);
    },
  };
}

/** `list` names a <datalist> with suggestions. */
export function TextValue({
  list,
  type,
  autoComplete = "off",
  onFocus,
  onBlur,
  ...props
}: Props & {
  list?: string;
  type?: "email" | "tel";
  autoComplete?: string;
  onFocus?: () => void;
  onBlur?: () => void;
}) {
  const wired = useWired(props);
  const leave = () => {
    wired.onBlur();
    onBlur?.();
  };
  const native = { list, type, autoComplete, onFocus };
  return <TextField {...wired} {...native} onBlur={leave} />;
}

export function NumberValue({ unit, ...props }: Props & { unit?: string }) {
  return <NumberField {...useWired(props)} unit={unit} />;
}

export function DateValue(props: Props) {
  return <DateField {...useWired(props)} />;
}

export function LinesValue({ rows, ...props }: Props & { rows?: number }) {
  return <TextareaField {...useWired(props)} rows={rows} />;
}

/** A choice; what is typed and none of the choices stays, shown as it is. */
export function ChoiceValue({
  options,
  emptyLabel,
  ...props
}: Props & { options: readonly Option[]; emptyLabel: string }) {
  const strange = props.value !== "" && !options.some(({ value }) => value === props.value);
  const all = strange ? [...options, { value: props.value, label: props.value }] : options;
  return <SelectField {...useWired(props)} options={all} emptyLabel={emptyLabel} />;
}

/** Yes, no, or not said. */
export function FlagValue(props: Props) {
  const t = useTranslations("ui.triState");
  const options = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  return <ChoiceValue {...props} options={options} emptyLabel={t("notSaid")} />;
}
