"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useId, useRef, useState } from "react";
import { controlClass, Field } from "@/components/forms/field";
import { cx } from "@/components/ui/class-names";
import { routes } from "@/lib/platform/routes/routes";
import type { CityChoice } from "./city-choice";
import { OpButton } from "./op-button";

/** A pause in typing after which cities are looked for, in ms. */
const pauseMs = 150;

/**
 * Finds a city by the beginning of its name and adds it as a place of users. With scripts it is a
 * combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/); without, a search whose results
 * are buttons.
 */
export function CityPicker({
  cities,
  search,
  onCity,
}: {
  /** Found on the server, without scripts. */
  cities: readonly CityChoice[] | null;
  search: string;
  onCity: (city: CityChoice) => void;
}) {
  const t = useTranslations("form.city");
  const listId = useId();
  const [scripted, setScripted] = useState(false);
  const [text, setText] = useState(search);
  const [found, setFound] = useState<readonly CityChoice[]>([]);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState("");
  /** The text that no city's name begins with. */
  const [none, setNone] = useState<string | null>(null);
  const asked = useRef("");

  useEffect(() => setScripted(true), []);

  useEffect(() => {
    const query = text.trim();
    asked.current = query;
    if (query === "" || !scripted) {
      setFound([]);
      setNone(null);
      return;
    }
    const timer = setTimeout(async () => {
      const response = await fetch(routes.cities(query)).catch(() => null);
      if (!response?.ok || asked.current !== query) return;
      const answer: { cities: CityChoice[] } = await response.json();
      setFound(answer.cities);
      setNone(answer.cities.length === 0 ? query : null);
      setActive(0);
      setOpen(true);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, scripted]);

  const choose = (city: CityChoice) => {
    onCity(city);
    setSaid(t("added", { name: city.name }));
    setText("");
    setFound([]);
    setOpen(false);
  };
  const listed = open && found.length > 0;
  const optionId = (index: number) => `${listId}-${index}`;
  // Without scripts it is a text field like any other.
  const combobox: ComponentProps<"input"> = scripted
    ? {
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": listed,
        "aria-controls": listId,
        "aria-activedescendant": listed ? optionId(active) : undefined,
      }
    : {};

  return (
    <div className="space-y-2">
      <Field name="citySearch" id="city-search" label={t("label")} hint={t("hint")}>
        {(control) => (
          <div className="relative max-w-md">
            <input
              {...control}
              type="text"
              autoComplete="off"
              className={controlClass}
              value={text}
              {...combobox}
              onChange={(event) => setText(event.target.value)}
              onBlur={() => setOpen(false)}
              onFocus={() => setOpen(found.length > 0)}
              onKeyDown={(event) => {
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                if (step !== undefined && found.length > 0) {
                  event.preventDefault();
                  if (!open) setOpen(true);
                  else setActive((active + step + found.length) % found.length);
                } else if (event.key === "Enter") {
                  // Enter in this field never sends the form.
                  event.preventDefault();
                  const city = found[active];
                  if (listed && city) choose(city);
                } else if (event.key === "Escape") {
                  if (listed) setOpen(false);
                  else setText("");
                }
              }}
            />
            <div
              id={listId}
              role="listbox"
              aria-label={t("results")}
              className={cx(
                "absolute z-20 mt-1 max-h-80 w-full overflow-y-auto rounded-control border border-line-strong bg-surface shadow-lg",
                !listed && "hidden",
              )}
            >
              {found.map((city, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
                // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
                <div
                  key={city.id}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === active}
                  className={cx(
                    "flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 py-1.5 md:min-h-9",
                    index === active && "bg-accent-soft",
                  )}
                  // Keeps the focus in the field while choosing with the mouse.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(city)}
                >
                  <CityLine city={city} />
                </div>
              ))}
            </div>
          </div>
        )}
      </Field>
      <p role="status" className={none === null ? "sr-only" : "text-muted"}>
        {none !== null
          ? t("none", { search: none })
          : listed
            ? t("count", { count: found.length })
            : said}
      </p>
      {!scripted && <FoundCities cities={cities} search={search} />}
    </div>
  );
}

/** A city and what tells it from its namesakes: state, country, and how many people live there. */
function CityLine({ city }: { city: CityChoice }) {
  const t = useTranslations("form.city");
  const where = [city.name, city.state, city.country].filter((part) => part !== null);
  return (
    <>
      <span className="min-w-0">{where.join(", ")}</span>
      <span className="text-sm text-muted">
        {city.population > 0 && t("people", { count: city.population })}
      </span>
    </>
  );
}

function FoundCities({ cities, search }: { cities: readonly CityChoice[] | null; search: string }) {
  const t = useTranslations("form.city");
  return (
    <noscript>
      <div className="space-y-2">
        <OpButton op="find-city">{t("find")}</OpButton>
        {cities?.length === 0 && <p>{t("none", { search })}</p>}
        <ul className="space-y-1">
          {cities?.map((city) => (
            <li key={city.id} className="flex max-w-md items-center justify-between gap-3">
              <CityLine city={city} />
              <OpButton op={`add-city:${city.id}`} label={t("addLabel", { name: city.name })}>
                {t("add")}
              </OpButton>
            </li>
          ))}
        </ul>
      </div>
    </noscript>
  );
}
