"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import {
  type FacilityChoice,
  facilityChoices,
} from "@/lib/partnership/applications/form/facility-choice";
import { routes } from "@/lib/platform/routes/routes";
import type { OfferedMetro } from "@/lib/sources/peeringdb/facilities-at-edges";
import type { KnownInMetro } from "@/lib/sources/peeringdb/known-in-metro";

type Known = KnownInMetro | "asking" | "not-asked";

type Facilities = {
  /** What can be chosen in a metro by its name in the catalogue; null names none. */
  choices: (metro: string | null) => readonly FacilityChoice[];
  /** What came of asking for all facilities of a metro. */
  known: (metro: string | null) => Known;
  /** Asks for them unless that was done already; `again` asks in any case. */
  load: (metro: string | null, again?: boolean) => void;
};

const FacilitiesContext = createContext<Facilities>({
  choices: () => [],
  known: () => "not-asked",
  load: () => {},
});

export const useFacilities = () => useContext(FacilitiesContext);

/** Holds the facilities that fields on the page offer; those of a metro are fetched when first wanted. */
export function FacilitiesProvider({
  offers,
  listed,
  children,
}: {
  offers: readonly OfferedMetro[];
  /** Fetched by the server, without scripts. */
  listed: KnownInMetro | null;
  children: ReactNode;
}) {
  const [fetched, setFetched] = useState<ReadonlyMap<string, Known>>(
    () => new Map(listed ? [[listed.metro, listed]] : []),
  );
  const put = useCallback(
    (metro: string, known: Known) => setFetched((all) => new Map(all).set(metro, known)),
    [],
  );

  const load = useCallback(
    (metro: string | null, again = false) => {
      if (metro === null || (!again && fetched.has(metro))) return;
      put(metro, "asking");
      void fetchKnown(metro, again).then((known) => put(metro, known));
    },
    [fetched, put],
  );

  const facilities = useMemo<Facilities>(() => {
    const known = (metro: string | null) => fetched.get(metro ?? "") ?? "not-asked";
    return {
      known,
      load,
      choices: (metro) => {
        const all = known(metro);
        return facilityChoices(metro, offers, typeof all === "string" ? [] : all.facilities);
      },
    };
  }, [fetched, load, offers]);

  return <FacilitiesContext.Provider value={facilities}>{children}</FacilitiesContext.Provider>;
}

async function fetchKnown(metro: string, again: boolean): Promise<KnownInMetro> {
  const response = await fetch(routes.facilities(metro, again)).catch(() => null);
  if (response?.ok) {
    const known = await response.json().catch(() => null);
    if (known) return known;
  }
  return { metro, facilities: [], fetchedAt: null, failure: "unreachable" };
}
