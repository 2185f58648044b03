"use client";

import { useRef } from "react";
import { useEditor } from "@/components/application-form/saving/editor-context";
import {
  type FacilityFields,
  settledFacility,
} from "@/lib/partnership/applications/form/facility-choice";
import { useFacilities } from "./facilities-context";

/**
 * Keeps name and number of a connection's facility together: fetches the metro's facilities when the
 * field of the name gets the focus, and settles the two when it is left.
 *
 * @param pointer of the connection
 * @param metro by its name in the catalogue; null while the location names none
 */
export function useSettledFacility(
  pointer: string,
  metro: string | null,
  { facility, peeringDbFacilityId }: FacilityFields,
) {
  const { set } = useEditor();
  const { choices: choicesIn, known, load } = useFacilities();
  const choices = choicesIn(metro);
  const before = useRef<FacilityFields>({ facility, peeringDbFacilityId });

  function put(fields: FacilityFields) {
    set(`${pointer}/facility`, fields.facility);
    set(`${pointer}/peeringDbFacilityId`, fields.peeringDbFacilityId);
    before.current = fields;
  }

  return {
    choices,
    known: known(metro),
    put,
    onFocus: () => {
      before.current = { facility, peeringDbFacilityId };
      load(metro);
    },
    onBlur: () => put(settledFacility(before.current, { facility, peeringDbFacilityId }, choices)),
    onAgain: () => load(metro, true),
  };
}
