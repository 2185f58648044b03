import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";
export type ButtonSize = "normal" | "small";

const base =
  "inline-flex items-center justify-center gap-2 rounded-control border text-center font-medium no-underline " +
  "transition-colors aria-disabled:opacity-60 disabled:opacity-60";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-line-strong bg-surface text-ink hover:border-accent hover:bg-accent-soft",
  danger:
    "border-danger bg-danger text-on-danger hover:border-danger-strong hover:bg-danger-strong",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
};

// Targets are 44 px high where fingers are used.
const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-4 py-1.5 md:min-h-10",
  small: "min-h-11 px-3 py-1 text-sm md:min-h-8",
};

/** The classes of a button, for an element that has to look like one. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "normal") {
  return cx(base, variants[variant], sizes[size]);
}

type Look = { variant?: ButtonVariant; size?: ButtonSize };
type ButtonProps = ComponentProps<"button"> & Look & { pending?: boolean };

/** A button; `pending` shows that its work goes on and says so to assistive technology. */
export function Button({
  variant,
  size,
  pending = false,
  type = "button",
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(buttonClass(variant, size), className)}
      aria-busy={pending || undefined}
      {...rest}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link className={cx(buttonClass(variant, size), className)} {...rest} />;
}
