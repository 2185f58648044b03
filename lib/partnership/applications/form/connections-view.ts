/** How connections are edited: each as a card, or all in one table. */
export const connectionsViews = ["cards", "table"] as const;
export type ConnectionsView = (typeof connectionsViews)[number];

/** The cookie in which a person's choice is kept. */
export const connectionsViewCookie = "connections-view";

/** Connections up to which cards are the better view of them. */
const fewConnections = 3;

const isView = (word: string): word is ConnectionsView =>
  (connectionsViews as readonly string[]).includes(word);

/**
 * The view a person chose, or else the table for many connections, but cards on phones.
 *
 * @param userAgent the header; browsers of phones say "Mobi" in it.
 */
export function connectionsView(
  chosen: string | undefined,
  { connections, userAgent }: { connections: number; userAgent: string },
): ConnectionsView {
  if (chosen !== undefined && isView(chosen)) return chosen;
  return connections > fewConnections && !userAgent.includes("Mobi") ? "table" : "cards";
}

/** The view that a button such as "view:table" chooses; null for any other button. */
export function viewChosenBy(op: string): ConnectionsView | null {
  const [name, view = ""] = op.split(":");
  return name === "view" && isView(view) ? view : null;
}
