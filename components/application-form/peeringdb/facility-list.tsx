"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { useMetroName } from "@/components/ui/metro-name";
import type { FacilityChoice } from "@/lib/partnership/applications/form/facility-choice";
import type { KnownInMetro } from "@/lib/sources/peeringdb/known-in-metro";

/** The list below the field of a facility, and how many it has or why it has none. */
export function FacilityList({
  id,
  label,
  hidden,
  known,
  choices,
  more,
  active,
  optionId,
  onChoose,
  onAgain,
}: {
  id: string;
  label: string;
  hidden: boolean;
  known: KnownInMetro | "asking" | "not-asked";
  choices: readonly FacilityChoice[];
  /** Further ones that are not shown. */
  more: number;
  active: number;
  optionId: (index: number) => string;
  onChoose: (choice: FacilityChoice) => void;
  onAgain: () => void;
}) {
  const t = useTranslations("form.facility");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handler only keeps the focus where it is
    <div
      className={cx(
        "absolute inset-x-0 top-full z-20 mt-1 min-w-72 rounded-control border border-line-strong bg-surface shadow-lg",
        hidden && "hidden",
      )}
      // Keeps the focus in the field while choosing with the mouse.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div id={id} role="listbox" aria-label={label} className="max-h-72 overflow-y-auto">
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
          <div
            key={choice.id}
            id={optionId(index)}
            ref={(option) => {
              if (index === active) option?.scrollIntoView({ block: "nearest" });
            }}
            role="option"
            aria-selected={index === active}
            className={cx(
              "min-h-11 cursor-pointer px-3 py-1.5 md:min-h-9",
              index === active && "bg-accent-soft",
            )}
            onClick={() => onChoose(choice)}
          >
            <span className="block">{choice.name}</span>
            <span className="block text-sm text-muted">
              {t(choice.own ? "ownOption" : "option", { id: choice.id, city: choice.city })}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className="border-t border-line px-3 py-1.5 text-sm text-muted">
        {!hidden && <ListStatus known={known} count={choices.length} more={more} />}
      </p>
      {typeof known !== "string" && known.failure && (
        <button type="button" tabIndex={-1} className="link px-3 pb-2 text-sm" onClick={onAgain}>
          {t("askAgain")}
        </button>
      )}
    </div>
  );
}

function ListStatus({
  known,
  count,
  more,
}: {
  known: KnownInMetro | "asking" | "not-asked";
  count: number;
  more: number;
}) {
  const t = useTranslations("form.facility");
  const failures = useTranslations("form.peeringDb.failures");
  const metroName = useMetroName();
  if (known === "asking" || known === "not-asked") return t("asking");
  if (known.failure) {
    return t("notAsked", { metro: metroName(known.metro), why: failures(known.failure) });
  }
  if (more > 0) return t("more", { count, more });
  return count === 0 ? t("none", { metro: metroName(known.metro) }) : t("count", { count });
}
