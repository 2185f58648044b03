import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";

/** A button that does something to the form: in the browser, or on the server without scripts. */
export function OpButton({
  op,
  variant = "secondary",
  label,
  children,
}: {
  /** The op and its arguments, as "duplicate-connection:0:2". */
  op: string;
  variant?: ButtonVariant;
  /** Says which row it is about, where the words alone don't. */
  label?: string;
  children: ReactNode;
}) {
  return (
    <Button type="submit" name="op" value={op} variant={variant} size="small" aria-label={label}>
      {children}
    </Button>
  );
}
