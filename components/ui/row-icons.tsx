import { Copy, Trash2 } from "lucide-react";

const icons = { copy: Copy, remove: Trash2 } as const;
export type RowIconName = keyof typeof icons;

/** The icons of rows, drawn once a page, since every row of a form has them. Stands in the layout. */
export function RowIcons() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      {(Object.keys(icons) as RowIconName[]).map((name) => {
        const Icon = icons[name];
        return (
          <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
            <Icon />
          </symbol>
        );
      })}
    </svg>
  );
}

/** One of them; what it does is said by the button around it. */
export function RowIcon({ name }: { name: RowIconName }) {
  return (
    <svg aria-hidden="true" className="size-4">
      <use href={`#icon-${name}`} />
    </svg>
  );
}
