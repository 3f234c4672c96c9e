const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

type Level = { readonly path: string; readonly keys: Set<string> | undefined; index: number; member: string };

const pathOf = (level: Level | undefined): string => {
  if (level === undefined) return '';
  if (level.keys === undefined) return `${level.path}[${level.index}]`;
  return level.path === '' ? level.member : `${level.path}.${level.member}`;
};

const nameMember = (level: Level, key: string, found: string[]): void => {
  level.member = JSON.parse(key) as string;
  if (level.keys?.has(level.member)) found.push(pathOf(level));
  level.keys?.add(level.member);
};

/** Paths of members that a JSON text (which is known to be valid) gives more than once; a parser keeps only the last of them. */
export const duplicateKeys = (text: string): string[] => {
  const found: string[] = [];
  const levels: Level[] = [];
  let before = '';
  let key = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') levels.push({ path: pathOf(level), keys: token === '{' ? new Set() : undefined, index: 0, member: '' });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ':' && level) nameMember(level, key, found);
    else if (token === ',' && level) level.index += 1;
    else if (before === '{' || before === ',') key = token;
    before = token;
  }
  return found;
};
