import type { Json } from '#core/model';

/** The members of an object, whatever they are called. */
export type Members = Readonly<Record<string, Json>>;

/** An object's own member; undefined where it has none of that name, be it `constructor` or `__proto__`. */
export const memberOf = (members: Members | undefined, name: string): Json | undefined =>
  members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;

/** All names that one of two objects has. */
export const namesOf = (one: Members | undefined, other: Members | undefined): readonly string[] => {
  if (one === undefined) return Object.keys(other ?? {});
  const names = Object.keys(one);
  for (const name of Object.keys(other ?? {})) if (!Object.hasOwn(one, name)) names.push(name);
  return names;
};

/** Whether an object has no member at all. */
export const hasNone = (members: Members | undefined): boolean => {
  for (const _ in members) return false;
  return true;
};
