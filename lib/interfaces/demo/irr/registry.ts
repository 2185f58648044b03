import { IrrDatabase } from "@/lib/core/routing/irr/irr-database";
import type { RouteObject, RpslObject } from "@/lib/core/routing/irr/rpsl-objects";
import { RpslReader } from "@/lib/core/routing/irr/rpsl-reader";

/** An object and the text it was read from, which `!r` and `!m` hand out as it is. */
export interface RegistryObject {
  readonly object: RpslObject;
  readonly text: string;
}

/** What a stand-in server serves. */
export interface Registry {
  readonly database: IrrDatabase;
  readonly objects: readonly RegistryObject[];
  readonly routesOf: ReadonlyMap<number, readonly RouteObject[]>;
}

/** Reads a registry from RPSL text; objects that do not parse are left out. */
export function readRegistry(text: string): Registry {
  const database = new IrrDatabase();
  const objects: RegistryObject[] = [];
  const routesOf = new Map<number, RouteObject[]>();
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const reader = new RpslReader();
    for (const object of [...reader.write(paragraph), ...reader.end()]) {
      database.add(object);
      objects.push({ object, text: paragraph.trim() });
      if (object.class !== "route" && object.class !== "route6") continue;
      routesOf.set(object.origin, [...(routesOf.get(object.origin) ?? []), object]);
    }
  }
  return { database, objects, routesOf };
}
