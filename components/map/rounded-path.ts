import type { GeoContext } from "d3-geo";

/**
 * A path context for d3-geo that writes whole numbers relative to the point before. A coast
 * drawn this way takes about a third of the characters of an absolute path, and steps shorter
 * than `minimumStep` units, which no screen shows, are left out. Rings that end up smaller than
 * `minimumExtent` units in both directions are dropped.
 */
export class RoundedPath implements GeoContext {
  private readonly rings: string[] = [];
  private ring = "";
  private start: readonly [number, number] = [0, 0];
  private at: readonly [number, number] = [0, 0];
  private low: readonly [number, number] = [0, 0];
  private high: readonly [number, number] = [0, 0];

  constructor(
    private readonly minimumStep = 1,
    private readonly minimumExtent = 0,
  ) {}

  beginPath(): void {
    this.rings.length = 0;
    this.ring = "";
  }

  moveTo(x: number, y: number): void {
    this.flush();
    this.start = [Math.round(x), Math.round(y)];
    this.at = this.start;
    this.low = this.start;
    this.high = this.start;
  }

  lineTo(x: number, y: number): void {
    const to: readonly [number, number] = [Math.round(x), Math.round(y)];
    const dx = to[0] - this.at[0];
    const dy = to[1] - this.at[1];
    if (Math.abs(dx) < this.minimumStep && Math.abs(dy) < this.minimumStep) return;
    this.ring += `${this.ring === "" ? "l" : dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
    this.at = to;
    this.low = [Math.min(this.low[0], to[0]), Math.min(this.low[1], to[1])];
    this.high = [Math.max(this.high[0], to[0]), Math.max(this.high[1], to[1])];
  }

  arc(): void {
    throw new Error("A rounded path holds lines only; points are drawn as markers");
  }

  closePath(): void {
    if (this.ring !== "") this.ring += "z";
    this.flush();
  }

  /** The `d` attribute of everything drawn so far. */
  toString(): string {
    this.flush();
    return this.rings.join("");
  }

  private flush(): void {
    const extent = Math.max(this.high[0] - this.low[0], this.high[1] - this.low[1]);
    if (this.ring !== "" && extent >= this.minimumExtent) {
      this.rings.push(`M${this.start[0]} ${this.start[1]}${this.ring}`);
    }
    this.ring = "";
  }
}
