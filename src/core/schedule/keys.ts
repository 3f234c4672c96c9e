/** A key of a ConfigMap or a Secret has at most so many characters (`IsConfigMapKey`). */
const LONGEST = 240;

const keyOf = (path: string): string => path.replace(/^[~./]+/, '').replaceAll('/', '.').replace(/[^-._a-zA-Z0-9]/g, '_').slice(-LONGEST);

/** A key for each path that tells where it is from; paths that would have one key in common get a number. */
export const keysFor = (paths: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return paths.map((path) => {
    const key = keyOf(path);
    let free = key;
    for (let number = 2; taken.has(free); number++) free = `${key}.${number}`;
    taken.add(free);
    return free;
  });
};
