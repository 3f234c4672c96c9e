const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

type Level = { readonly path: string; readonly keys: Set<string> | undefined; index: number; member: string };

const pathOf = (level: Level | undefined): string => {
  if (level === undefined) return '';
  if (level.keys === undefined) return `${level.path}[${level.index}]`;
  return level.path === '' ? level.member : `${level.path}.${level.member}`;
};

type Visit = (path: string, repeated: boolean) => void;

const nameMember = (level: Level, key: string, visit: Visit): void => {
  level.member = JSON.parse(key) as string;
  visit(pathOf(level), level.keys?.has(level.member) === true);
  level.keys?.add(level.member);
};

const take = (token: string, levels: Level[], { key, visit }: { readonly key: string; readonly visit: Visit }): void => {
  const level = levels.at(-1);
  if (token === '{' || token === '[') levels.push({ path: pathOf(level), keys: token === '{' ? new Set() : undefined, index: 0, member: '' });
  else if (token === '}' || token === ']') levels.pop();
  else if (token === ':' && level) nameMember(level, key, visit);
  else if (token === ',' && level) level.index += 1;
};

/** Visits every member of a JSON text (which is known to be valid) in the order in which they stand there. */
const visitMembers = (text: string, visit: Visit): void => {
  const levels: Level[] = [];
  let before = '';
  let key = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('"') && (before === '{' || before === ',')) key = token;
    else take(token, levels, { key, visit });
    before = token;
  }
};

/** Paths of members that a JSON text gives more than once; a parser keeps only the last of them. */
export const duplicateKeys = (text: string): string[] => {
  const found: string[] = [];
  visitMembers(text, (path, repeated) => {
    if (repeated) found.push(path);
  });
  return found;
};

/** Where in a JSON text each member comes; one that is repeated, where it comes last. */
export const memberOrder = (text: string): ReadonlyMap<string, number> => {
  const order = new Map<string, number>();
  let at = 0;
  visitMembers(text, (path, repeated) => {
    if (repeated || !order.has(path)) order.set(path, at++);
  });
  return order;
};
