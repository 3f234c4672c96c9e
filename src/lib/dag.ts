/** Edges as `node → what it needs`. Nodes that are only needed count as nodes too. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/** Every node that needs one of `roots`, directly or through others; the roots themselves are not among them. */
export const dependents = (needs: Needs, roots: Iterable<string>): Set<string> => {
  const neededBy = new Map<string, string[]>();
  for (const [node, needed] of needs) {
    for (const name of needed) neededBy.set(name, [...(neededBy.get(name) ?? []), node]);
  }
  const found = new Set<string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const node of neededBy.get(name) ?? []) {
      if (!found.has(node)) {
        found.add(node);
        open.push(node);
      }
    }
  }
  return found;
};
