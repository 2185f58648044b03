import { CopyButton } from "@/components/ui/copy-button";

/** A piece of text for machines, with a button to copy it; scrolls inside itself. */
export function CodeBlock({
  text,
  label,
  copyLabel,
}: {
  text: string;
  label: string;
  /** What the button says in place of "Copy". */
  copyLabel?: string;
}) {
  return (
    <figure className="overflow-hidden rounded-card border border-line">
      <figcaption className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-surface px-3 py-1">
        <span className="text-sm text-muted">{label}</span>
        <CopyButton text={text} label={copyLabel} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="max-h-96 overflow-auto bg-sunken p-3 font-mono text-sm">
        <code>{text}</code>
      </pre>
    </figure>
  );
}
