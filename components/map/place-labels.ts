import type { Spot } from "./map-view";

export type LabelRequest = Spot & {
  readonly text: string;
  /** Half the side of the marker it belongs to, in units at scale 1. */
  readonly radius: number;
};

export type PlacedLabel = {
  /** Position of its request. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
};

type Box = { left: number; right: number; top: number; bottom: number };

/** Height of a line of text at scale 1, in units. */
export const labelSize = 15;
const gap = 4;

/** Estimated width of text: bold Latin letters are under two thirds as wide as high, CJK as wide. */
function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letter > "\u2e7f" ? size : size * 0.63;
  return width;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function candidates(request: LabelRequest, scale: number): (PlacedLabel & { box: Box })[] {
  const size = labelSize * scale;
  const width = widthOf(request.text, size);
  const away = (request.radius + gap) * scale;
  const place = (x: number, y: number, anchor: PlacedLabel["anchor"]) => {
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    const box = { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
    return { index: -1, x: Math.round(x), y: Math.round(y), anchor, box };
  };
  const level = request.y + size * 0.33;
  return [
    place(request.x + away, level, "start"),
    place(request.x - away, level, "end"),
    place(request.x, request.y - away - size * 0.1, "middle"),
    place(request.x, request.y + away + size * 0.8, "middle"),
  ];
}

/**
 * Names that can be written beside their markers without touching another name, another
 * marker or the edge of the view. Earlier requests go first, so order them by importance; a
 * name that finds no room is left out. `scale` is how much larger markers and text are drawn,
 * as on a small screen.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  view: { readonly width: number; readonly height: number },
  scale: number,
): PlacedLabel[] {
  const markers = requests.map(({ x, y, radius }): Box => {
    const half = radius * scale;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const [index, request] of requests.entries()) {
    const fitting = candidates(request, scale).find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= view.width &&
        box.top >= 0 &&
        box.bottom <= view.height &&
        !taken.some((other) => overlaps(box, other)) &&
        !markers.some((marker, at) => at !== index && overlaps(box, marker)),
    );
    if (!fitting) continue;
    const { box, ...label } = fitting;
    taken.push(box);
    placed.push({ ...label, index });
  }
  return placed;
}
