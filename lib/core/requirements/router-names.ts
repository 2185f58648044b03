/**
 * One key per device: the names of routers are host names, whose case means nothing. A name
 * spelt "OSL-R1" and "osl-r1" is one router, so that a second spelling is no second router.
 */
export function routerKey(name: string): string {
  return name.toLowerCase();
}

/** The routers among those names, without repeats; names not given are left out. */
export function distinctRouters(names: readonly (string | undefined)[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    if (name !== undefined && !byKey.has(routerKey(name))) byKey.set(routerKey(name), name);
  }
  return [...byKey.values()];
}
