import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";
export type ButtonSize = "normal" | "small";

// What they look like stands in globals.css: pages have hundreds, and the names of classes weigh.
const variants: Record<ButtonVariant, string> = {
  primary: "button-primary",
  secondary: "button-secondary",
  danger: "button-danger",
  quiet: "button-quiet",
};
const sizes: Record<ButtonSize, string> = { normal: "button-normal", small: "button-small" };

/** The classes of a button, for an element that has to look like one. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "normal") {
  return cx("button", variants[variant], sizes[size]);
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
