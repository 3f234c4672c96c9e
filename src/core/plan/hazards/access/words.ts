import { byText } from '#core/model';
import type { Right } from './rules.ts';

const MOST = 6;

const resourceText = ({ group, resource, name }: Extract<Right, { resource: string }>): string => {
  const named = name === undefined ? '' : ` "${name}"`;
  if (resource === '*') return group === '*' ? `every resource${named}` : `every resource of ${group === '' ? 'the core group' : group}${named}`;
  return `${resource}${group === '' ? '' : group === '*' ? ' of every group' : `.${group}`}${named}`;
};

const thingOf = (right: Right): string => ('url' in right ? right.url : resourceText(right));

const verbsText = (verbs: ReadonlySet<string>): string => (verbs.has('*') ? 'do anything with' : [...verbs].sort(byText).join(', '));

const listed = (things: readonly string[]): string => (things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`);

/** Rights in words, those with the same verbs together: `get, list configmaps and secrets`. The first six, and how many more there are. */
export const rightsText = (rights: readonly Right[]): string => {
  const verbs = new Map<string, Set<string>>();
  for (const right of rights) verbs.set(thingOf(right), (verbs.get(thingOf(right)) ?? new Set()).add(right.verb));
  const things = Map.groupBy([...verbs.keys()].sort(byText), (thing) => verbsText(verbs.get(thing) ?? new Set()));
  const parts = [...things].sort(([one], [other]) => byText(one, other)).map(([says, own]) => `${says} ${listed(own.slice(0, MOST))}${own.length > MOST ? ` and ${own.length - MOST} more` : ''}`);
  return [...parts.slice(0, MOST), ...(parts.length > MOST ? [`${parts.length - MOST} more`] : [])].join('; ');
};
