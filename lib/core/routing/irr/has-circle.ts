/**
 * Whether a directed graph has a circle, a node that points to itself included. Without recursion:
 * chains of sets may be as long as somebody likes.
 */
export function hasCircle(edges: ReadonlyMap<string, readonly string[]>): boolean {
  const done = new Set<string>();
  for (const root of edges.keys()) {
    if (!done.has(root) && reachesItself(root, edges, done)) return true;
  }
  return false;
}

function reachesItself(
  root: string,
  edges: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): boolean {
  const onPath = new Set([root]);
  const path = [{ node: root, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const target = edges.get(top.node)?.[top.next++];
    if (target === undefined) {
      onPath.delete(top.node);
      done.add(top.node);
      path.pop();
    } else if (onPath.has(target)) {
      return true;
    } else if (!done.has(target)) {
      onPath.add(target);
      path.push({ node: target, next: 0 });
    }
  }
  return false;
}
