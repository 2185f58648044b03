import { type Loss, singleLosses } from "@/lib/core/requirements/simulate/loss";
import type { Subject } from "@/lib/core/requirements/subject";

/** A loss that can be picked, with how an address names it. */
export type LossOption = {
  /** "metro:Oslo", "link:Oslo:osl-1" or "router:Oslo:osl-r1". */
  readonly key: string;
  readonly loss: Exclude<Loss, { kind: "nothing" | "pair" }>;
  readonly metro: string;
  /** Name of the connection or router; null for a location. */
  readonly name: string | null;
};

/** What the address of a simulation says: what fails, and the second location that fails with it. */
export type Selection = { readonly fail: string; readonly also: string };

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

function single(value: SearchParams[string]): string {
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** Reads a selection from an address; nothing picked is two empty texts. */
export function readSelection(params: SearchParams): Selection {
  return { fail: single(params.fail), also: single(params.also) };
}

/** The query of an address that names the selection, with its question mark; "" for none. */
export function selectionQuery({ fail, also }: Partial<Selection>): string {
  const params = new URLSearchParams();
  if (fail) params.set("fail", fail);
  if (also) params.set("also", also);
  return params.size === 0 ? "" : `?${params}`;
}

function optionOf(subject: Subject, loss: Loss): LossOption | null {
  if (loss.kind === "nothing" || loss.kind === "pair") return null;
  const location = subject.locations[loss.location];
  const metro = location?.metro.metro ?? "";
  if (loss.kind === "location") return { key: `metro:${metro}`, loss, metro, name: null };
  if (loss.kind === "router") {
    return { key: `router:${metro}:${loss.router}`, loss, metro, name: loss.router };
  }
  const name = location?.connections[loss.connection]?.label ?? "";
  return { key: `link:${metro}:${name}`, loss, metro, name };
}

/** Everything that can be picked, in the document's order. */
export function lossOptions(subject: Subject): LossOption[] {
  return singleLosses(subject).flatMap((loss) => optionOf(subject, loss) ?? []);
}

/** How an address names a loss. */
export function selectionOf(subject: Subject, loss: Loss): Selection {
  if (loss.kind === "nothing") return { fail: "", also: "" };
  if (loss.kind !== "pair") return { fail: optionOf(subject, loss)?.key ?? "", also: "" };
  const [fail = "", also = ""] = loss.locations.map(
    (location) => optionOf(subject, { kind: "location", location })?.key,
  );
  return { fail, also };
}

/** The loss a selection names; nothing fails where it names what the document doesn't have. */
export function lossOf(options: readonly LossOption[], { fail, also }: Selection): Loss {
  const first = options.find((option) => option.key === fail)?.loss;
  const second = options.find((option) => option.key === also)?.loss;
  if (first?.kind === "location" && second?.kind === "location") {
    if (first.location !== second.location) {
      return { kind: "pair", locations: [first.location, second.location] };
    }
  }
  return first ?? { kind: "nothing" };
}
