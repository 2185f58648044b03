import type { Saved } from "@/lib/partnership/applications/draft/save-section";
import type { SectionRefusal } from "@/lib/partnership/applications/form/form-limits";
import type { SectionVersion } from "@/lib/partnership/applications/form/section-version";
import type { ShownReading } from "@/lib/partnership/applications/form/shown-reading";

/** Where saving stands, as the status line says it. */
export type SaveState =
  | { kind: "saved"; at: string }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** Will be tried again by itself. */
  | { kind: "failed"; reason: "network" | "server" | "signed-out" }
  | { kind: "conflict"; version: number; changed: SectionVersion }
  /** More than a draft holds, or no text; tried again when something else is typed. */
  | { kind: "refused"; refusal: SectionRefusal }
  | { kind: "closed" };

/** What one try of saving came to; of a large application, with the server's reading of it. */
export type SendResult =
  | (Saved & { reading?: ShownReading })
  | { ok: false; code: "network" | "server" | "signed-out" };

export type Send<V> = (values: V, version: number) => Promise<SendResult>;

/** A pause in typing after which is saved, in ms. */
const pauseMs = 800;

/** Waits between tries, in ms; the last repeats. */
const retryMs = [2000, 4000, 8000, 15_000, 30_000];

/**
 * Saves what is typed: after a pause, one save at a time, always the newest values, again and
 * again until it works. It never drops values: they are saved, in conflict, or still to be sent.
 */
export class DraftSaver<V> {
  private values: V;
  private savedValues: V;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private tries = 0;
  private current: SaveState;

  constructor(
    start: { values: V; version: number; at: string },
    private readonly send: Send<V>,
    /** Told of every change of state; the form on screen puts itself here. */
    public onState: (state: SaveState) => void = () => {},
    /** Told of every answer that says it is saved. */
    public onAnswer: (answer: SendResult & { ok: true }) => void = () => {},
  ) {
    this.values = start.values;
    this.savedValues = start.values;
    this.version = start.version;
    this.current = { kind: "saved", at: start.at };
  }

  get state(): SaveState {
    return this.current;
  }

  /** Whether something typed is not on the server yet. */
  get dirty(): boolean {
    return this.values !== this.savedValues;
  }

  /** What would be sent now. */
  get pending(): { values: V; version: number } {
    return { values: this.values, version: this.version };
  }

  /** Takes new values; they are saved after a pause. */
  change(values: V): void {
    if (values === this.values) return;
    this.values = values;
    if (this.current.kind === "conflict" || this.current.kind === "closed") return;
    if (this.current.kind !== "failed" && !this.running) this.tell({ kind: "unsaved" });
    if (this.current.kind !== "failed") this.schedule(pauseMs);
  }

  /** Saves now; answers whether everything is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.dirty || this.running) {
      await (this.running ?? this.run());
      if (this.current.kind !== "saved" && !this.running) return false;
    }
    return true;
  }

  /** Saves over what somebody else saved, after the person has chosen to. */
  async overwrite(): Promise<boolean> {
    if (this.current.kind !== "conflict") return false;
    this.version = this.current.version;
    this.tell({ kind: "unsaved" });
    return this.flush();
  }

  /** Stops saving by itself. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(state: SaveState): void {
    this.current = state;
    this.onState(state);
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.running) void this.run();
    }, ms);
  }

  private run(): Promise<void> {
    this.running = this.save().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async save(): Promise<void> {
    const sent = this.values;
    this.tell({ kind: "saving" });
    const result = await this.send(sent, this.version);
    if (result.ok) {
      this.tries = 0;
      this.version = result.version;
      this.savedValues = sent;
      this.onAnswer(result);
      this.tell(this.dirty ? { kind: "unsaved" } : { kind: "saved", at: result.at });
      if (this.dirty) this.schedule(pauseMs);
      return;
    }
    switch (result.code) {
      case "conflict":
        this.tell({ kind: "conflict", version: result.version, changed: result.changed });
        return;
      case "refused":
        this.tell({ kind: "refused", refusal: result.refusal });
        if (this.values !== sent) this.schedule(pauseMs);
        return;
      case "not-editable":
      case "not-found":
        this.tell({ kind: "closed" });
        return;
      default:
        this.tell({ kind: "failed", reason: result.code });
        this.schedule(retryMs[Math.min(this.tries, retryMs.length - 1)] ?? 30_000);
        this.tries += 1;
    }
  }
}
