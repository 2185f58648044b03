"use client";

import { type ComponentProps, useState } from "react";
import { useEditor } from "@/components/application-form/saving/editor-context";
import { useMetroName } from "@/components/ui/metro-name";
import { metroOfName } from "@/lib/core/edges/metro-name";
import { metroList } from "./metro-list";
import { TextValue } from "./value-fields";

type Props = Omit<ComponentProps<typeof TextValue>, "list" | "type" | "autoComplete">;

/**
 * A field for an edge metro. It shows the metro's name in the reader's language; the form holds the English
 * one, as the document does. While one types it shows what is typed.
 */
export function MetroValue({ value, className, ...props }: Props) {
  const { set } = useEditor();
  const metroName = useMetroName();
  const [typing, setTyping] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is heard comes from the field within
    <div
      className={className}
      onInput={() => setTyping(true)}
      onBlur={() => {
        setTyping(false);
        if (metroOfName(value) !== value) set(props.pointer, metroOfName(value));
      }}
    >
      <TextValue {...props} list={metroList} value={typing ? value : metroName(value)} />
    </div>
  );
}
