import type { Messages } from "next-intl";

/** What comes back to a form about control of an ASN; the problem's words are in `control.problems`. */
export type ControlFormState = {
  problem: keyof Messages["control"]["problems"] | null;
  /** Values of the problem's words. */
  values?: Readonly<Record<string, string | number>>;
  /** What was typed, so that nothing is lost. */
  typed?: string;
  choice?: string;
  done?: boolean;
  /** In the demonstration, the code that was mailed. */
  mailedCode?: string;
};

export const untouchedControl: ControlFormState = { problem: null };

export type ControlAction = (state: ControlFormState, form: FormData) => Promise<ControlFormState>;
