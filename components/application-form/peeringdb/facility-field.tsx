"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useId, useMemo, useState } from "react";
import { useFieldNote } from "@/components/application-form/fields/field-comments";
import { useEditor, useProblems } from "@/components/application-form/saving/editor-context";
import { controlClass, Field } from "@/components/forms/field";
import { useMetroName } from "@/components/ui/metro-name";
import type {
  FacilityChoice,
  FacilityFields,
} from "@/lib/partnership/applications/form/facility-choice";
import { facilityListId } from "./facility-datalist";
import { FacilityList } from "./facility-list";
import { useSettledFacility } from "./use-settled-facility";

/** Facilities shown at once. */
const maxShown = 60;

/**
 * The facility of a connection: chosen from those PeeringDB knows in the metro, the partner's own first,
 * or typed. Choosing sets name and number. With scripts it is a combobox
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/); without, a field with suggestions whose number
 * the server looks up.
 */
export function FacilityField({
  pointer,
  location,
  metro,
  facility,
  peeringDbFacilityId,
}: FacilityFields & {
  /** Of the connection. */
  pointer: string;
  /** Pointer of its location. */
  location: string;
  /** By its name in the catalogue; null while the location names none. */
  metro: string | null;
}) {
  const t = useTranslations("form.facility");
  const label = useTranslations("form.connection")("facility");
  const metroName = useMetroName();
  const { set } = useEditor();
  const settled = useSettledFacility(pointer, metro, { facility, peeringDbFacilityId });
  const { choices, known } = settled;
  const listId = useId();
  const [scripted, setScripted] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  /** What was typed since the field got the focus; null while nothing was. */
  const [search, setSearch] = useState<string | null>(null);
  const at = `${pointer}/facility`;
  const problems = useProblems(at);
  const note = useFieldNote(at, search !== null);

  useEffect(() => setScripted(true), []);

  const found = useMemo(() => matching(choices, search), [choices, search]);
  const shown = found.slice(0, maxShown);
  const listed = open && scripted && metro !== null;

  function choose({ id, name }: FacilityChoice) {
    settled.put({ facility: name, peeringDbFacilityId: String(id) });
    setOpen(false);
    setSearch(null);
  }

  function leave() {
    setOpen(false);
    setSearch(null);
    settled.onBlur();
  }

  const optionId = (index: number) => `${listId}-${index}`;
  const chosen = choices.find(({ id }) => String(id) === peeringDbFacilityId);
  const combobox: ComponentProps<"input"> = scripted
    ? {
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": listed,
        "aria-controls": listId,
        "aria-activedescendant": listed && active >= 0 ? optionId(active) : undefined,
      }
    : { list: facilityListId(location) };

  return (
    <Field
      name={at}
      label={label}
      error={search === null ? problems : []}
      note={note}
      origin={<FacilityOrigin fields={{ facility, peeringDbFacilityId }} chosen={chosen ?? null} />}
    >
      {(control) => (
        <div className="relative">
          <input
            {...control}
            type="text"
            autoComplete="off"
            className={controlClass}
            value={facility}
            {...combobox}
            onChange={(event) => {
              set(at, event.target.value);
              setSearch(event.target.value);
              setActive(-1);
              setOpen(true);
            }}
            onFocus={settled.onFocus}
            onClick={() => setOpen(true)}
            onBlur={leave}
            onKeyDown={(event) => {
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              if (step !== undefined && metro !== null) {
                event.preventDefault();
                if (!open) setOpen(true);
                const count = shown.length;
                if (count > 0)
                  setActive(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
              } else if (event.key === "Enter") {
                const choice = listed ? shown[active] : undefined;
                if (!choice) return;
                event.preventDefault();
                choose(choice);
              } else if (event.key === "Escape" && open) {
                event.preventDefault();
                setOpen(false);
              }
            }}
          />
          <FacilityList
            id={listId}
            label={t("list", { metro: metroName(metro ?? "") })}
            hidden={!listed}
            known={known}
            choices={shown}
            more={found.length - shown.length}
            active={active}
            optionId={optionId}
            onChoose={choose}
            onAgain={settled.onAgain}
          />
        </div>
      )}
    </Field>
  );
}

/** Where a facility stands in PeeringDB; what is none of PeeringDB's is told apart. */
function FacilityOrigin({
  fields: { facility, peeringDbFacilityId: id },
  chosen,
}: {
  fields: FacilityFields;
  chosen: FacilityChoice | null;
}) {
  const t = useTranslations("form.facility");
  if (chosen) {
    return t(chosen.own ? "own" : "known", { id, city: chosen.city || chosen.name });
  }
  if (id !== "") return t("number", { id });
  return facility.trim() === "" ? null : t("typed");
}

/** The facilities whose name, city or number has what was typed; all of them before anything was. */
function matching(choices: readonly FacilityChoice[], search: string | null) {
  const text = search?.trim().toLowerCase() ?? "";
  if (text === "") return choices;
  return choices.filter(
    ({ id, name, city }) =>
      name.toLowerCase().includes(text) ||
      city.toLowerCase().includes(text) ||
      String(id).startsWith(text),
  );
}
