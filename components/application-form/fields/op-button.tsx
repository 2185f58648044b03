import { Copy, Trash2 } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";

const icons = { copy: Copy, remove: Trash2 } as const;

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
  icon: keyof typeof icons;
  label: string;
}) {
  const Icon = icons[icon];
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
      <Icon className="size-4" aria-hidden="true" />
    </Button>
  );
}
