"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button";

/** Copies a text to the clipboard and says whether it did. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslations("ui.copy");
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      // The browser may refuse outside HTTPS or without permission.
      setState("refused");
    }
  }

  const Icon = state === "copied" ? Check : Copy;
  return (
    <Button size="small" onClick={copy} className="no-print">
      <Icon className="size-4" aria-hidden="true" />
      <span aria-live="polite">{state === "idle" ? (label ?? t("label")) : t(state)}</span>
    </Button>
  );
}
