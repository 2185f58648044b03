"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useId } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/**
 * Sends its form and shows that it is being sent; a second press meanwhile does nothing. With
 * `unavailable` it stays reachable by keyboard, is refused, and says why.
 */
export function SubmitButton({
  pendingLabel,
  unavailable,
  variant = "primary",
  children,
  ...rest
}: ComponentProps<typeof Button> & {
  /** Words while it is sent; "Working…" without. */
  pendingLabel?: string;
  /** Why it cannot be used now. */
  unavailable?: string | null;
}) {
  const t = useTranslations("ui");
  const { pending } = useFormStatus();
  const reasonId = useId();
  const blocked = pending || Boolean(unavailable);
  return (
    <>
      <Button
        {...rest}
        type="submit"
        variant={variant}
        pending={pending}
        aria-disabled={blocked || undefined}
        aria-describedby={unavailable ? reasonId : rest["aria-describedby"]}
        onClick={(event) => {
          if (blocked) event.preventDefault();
          else rest.onClick?.(event);
        }}
      >
        {pending ? (pendingLabel ?? t("working")) : children}
      </Button>
      {unavailable && (
        <p id={reasonId} className="text-sm text-muted">
          {unavailable}
        </p>
      )}
    </>
  );
}
