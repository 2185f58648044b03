"use client";

import { type KeyboardEvent, useState } from "react";

/** Whether a field is being typed into: nothing is called wrong before it is left, or Enter is pressed. */
export function useTyping() {
  const [typing, setTyping] = useState(false);
  return {
    typing,
    onType: () => setTyping(true),
    onBlur: () => setTyping(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter") setTyping(false);
    },
  };
}
