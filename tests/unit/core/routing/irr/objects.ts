import { readFileSync } from "node:fs";
import { IrrDatabase } from "@/lib/core/routing/irr/irr-database";
import { RpslReader } from "@/lib/core/routing/irr/rpsl-reader";

export const fixture = (name: string) => `tests/support/fixtures/routing/irr/${name}`;

/** Everything in a text, and the reader that says what was refused. */
export function readAll(text: string) {
  const reader = new RpslReader();
  const objects = [...reader.write(text), ...reader.end()];
  return { objects, reader };
}

/** A database of the objects in a text. */
export function databaseOf(text: string): IrrDatabase {
  const database = new IrrDatabase();
  for (const object of readAll(text).objects) database.add(object);
  return database;
}

export const sampleRegistry = readFileSync(fixture("objects.rpsl"), "latin1");
