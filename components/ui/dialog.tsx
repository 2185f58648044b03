"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import { Button, type ButtonVariant } from "./button";

/**
 * A button that opens a modal dialog. The browser's own <dialog> keeps the focus inside, closes on
 * Escape and needs no injected styles, which a strict content policy would refuse.
 */
export function Dialog({
  trigger,
  triggerVariant = "secondary",
  triggerSize,
  title,
  children,
}: {
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: "normal" | "small";
  title: string;
  /** The content; given as a function it receives `close`. */
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const t = useTranslations("ui");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <Button
        variant={triggerVariant}
        size={triggerSize}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-card border border-line-strong bg-surface p-0 text-ink backdrop:bg-ink/40 dark:backdrop:bg-sunken/80"
      >
        <div className="flex items-center justify-between gap-3 border-b border-line py-2 ps-4 pe-2">
          <h2 id={titleId} className="font-semibold">
            {title}
          </h2>
          <Button variant="quiet" size="small" onClick={close} aria-label={t("close")}>
            <X className="size-4" aria-hidden="true" />
          </Button>
        </div>
        <div className="p-4">{typeof children === "function" ? children(close) : children}</div>
      </dialog>
    </>
  );
}
