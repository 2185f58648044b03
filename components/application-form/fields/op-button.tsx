import type { ReactNode, Ref } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { RowIcon, type RowIconName } from "@/components/ui/row-icons";

/** A button that does something to the form: in the browser, or on the server without scripts. */
export function OpButton({
  op,
  variant = "secondary",
  label,
  buttonRef,
  pending,
  onClick,
  children,
}: {
  /** The op and its arguments, as "duplicate-connection:0:2". */
  op: string;
  variant?: ButtonVariant;
  /** Says which row it is about, where the words alone don't. */
  label?: string;
  buttonRef?: Ref<HTMLButtonElement>;
  pending?: boolean;
  onClick?: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      ref={buttonRef}
      pending={pending}
      onClick={onClick}
      type="submit"
      name="op"
      value={op}
      variant={variant}
      size="small"
      aria-label={label}
    >
      {children}
    </Button>
  );
}

/** The same as an icon, for rows of a table; its words are read out and shown on hover. */
export function OpIconButton({
  op,
  icon,
  label,
}: {
  op: string;
  icon: RowIconName;
  label: string;
}) {
  return (
    <Button
      type="submit"
      name="op"
      value={op}
      variant="quiet"
      size="small"
      aria-label={label}
      title={label}
      className="px-2"
    >
      <RowIcon name={icon} />
    </Button>
  );
}
