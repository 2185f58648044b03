import { stat } from "node:fs/promises";
import { Refusals } from "@/lib/core/decoding/refusals";
import { IrrDatabase } from "@/lib/core/routing/irr/irr-database";
import { RpslReader } from "@/lib/core/routing/irr/rpsl-reader";
import { type IrrFailure, irrFailure } from "@/lib/sources/irr/failure";
import { fileBytes } from "./file-bytes";

export interface LoadedDump {
  readonly ok: true;
  readonly database: IrrDatabase;
  readonly refusals: Refusals;
  /** When the newest of the files was written. */
  readonly at: Date;
}

/**
 * Reads RPSL dumps, plain or gzip, to their end: whole or not at all. A file without an object is
 * no answer, so that an empty download does not make every route unregistered.
 */
export async function loadDump(paths: readonly string[]): Promise<LoadedDump | IrrFailure> {
  const database = new IrrDatabase();
  const refusals = new Refusals();
  let at = 0;
  for (const path of paths) {
    const file = new RpslReader(refusals);
    try {
      at = Math.max(at, (await stat(path)).mtimeMs);
      for await (const bytes of await fileBytes(path)) {
        for (const object of file.write((bytes as Buffer).toString("latin1"))) database.add(object);
      }
    } catch (error) {
      return irrFailure("unreadable", `${path}: ${(error as Error).message}`);
    }
    for (const object of file.end()) database.add(object);
    if (file.objects === 0) return irrFailure("unreadable", `${path} holds no object`);
  }
  if (paths.length === 0) return irrFailure("unreadable", "no file is named");
  return { ok: true, database, refusals, at: new Date(at) };
}
