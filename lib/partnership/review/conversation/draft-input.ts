import { commentBody } from "./comment-body";

/** What a reviewer's draft form asks for. */
export type DraftStep =
  | { kind: "save" }
  /** Adds what stands in the box; an internal comment goes out at once. */
  | { kind: "add" }
  /** Adds the ready paragraph of a finding. */
  | { kind: "ready"; about: string }
  | { kind: "remove"; comment: string }
  /** Sends all that is drafted, and asks for changes. */
  | { kind: "send" };

export type DraftInput = {
  applicationId: string;
  /** The number of the revision on the screen. */
  revision: number;
  step: DraftStep;
  /** The drafted texts as they stand in the form, by id. */
  bodies: Readonly<Record<string, string>>;
  /** The box for one more comment. */
  added: { about: string; field: string; internal: boolean; body: string };
};

/** The name of the form field that holds the text of a drafted comment. */
export const bodyField = (id: string) => `body.${id}`;

/** Reads the draft form; null when it isn't one of ours, which no browser sends by itself. */
export function readDraftForm(form: FormData): DraftInput | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const applicationId = text("application");
  const revision = Number(text("revision"));
  const step = readStep(text("op"));
  if (!applicationId || !step || !Number.isSafeInteger(revision) || revision < 1) return null;
  const prefix = bodyField("");
  const bodies: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith(prefix)) bodies[name.slice(prefix.length)] = commentBody(text(name));
  }
  const added = {
    about: text("about"),
    field: text("field"),
    internal: text("internal") === "true",
    body: commentBody(text("added")),
  };
  return { applicationId, revision, step, bodies, added };
}

function readStep(op: string): DraftStep | null {
  const [, kind, about = ""] = /^(\w+)(?:\|(.*))?$/s.exec(op) ?? [];
  switch (kind) {
    case "save":
    case "add":
    case "send":
      return { kind };
    case "ready":
      return { kind, about };
    case "remove":
      return { kind, comment: about };
    default:
      return null;
  }
}
