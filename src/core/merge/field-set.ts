import { byElementText, type ElementText } from './path-element.ts';

/**
 * A set of fields as a tree (KEP-555). `members` are in the set themselves; `children` have fields in the set below them,
 * which does not make them members. No child is empty.
 */
export type FieldSet = { readonly members: ReadonlySet<ElementText>; readonly children: ReadonlyMap<ElementText, FieldSet> };

/** The set without any field. */
export const emptySet: FieldSet = { members: new Set(), children: new Map() };

/** Whether no field is in a set. */
export const isEmptySet = (set: FieldSet): boolean => set.members.size === 0 && set.children.size === 0;

/** A set that is being filled. */
export type SetDraft = { readonly members: Set<ElementText>; readonly children: Map<ElementText, SetDraft> };

/** A new set to fill. */
export const setDraft = (): SetDraft => ({ members: new Set(), children: new Map() });

/** Puts one path into a set. The root itself is never owned. */
export const insertPath = (draft: SetDraft, path: readonly ElementText[]): void => {
  let at = draft;
  for (const element of path.slice(0, -1)) {
    const child = at.children.get(element) ?? setDraft();
    at.children.set(element, child);
    at = child;
  }
  const last = path.at(-1);
  if (last !== undefined) at.members.add(last);
};

/** The set of just these paths. */
export const setOfPaths = (...paths: readonly (readonly ElementText[])[]): FieldSet => {
  const draft = setDraft();
  for (const path of paths) insertPath(draft, path);
  return draft;
};

/** The set of fields below an element. */
export const below = (set: FieldSet, element: ElementText): FieldSet => set.children.get(element) ?? emptySet;

/** Whether a set has a path as a member. */
export const hasPath = (set: FieldSet, path: readonly ElementText[]): boolean => {
  const last = path.at(-1);
  return last !== undefined && path.slice(0, -1).reduce(below, set).members.has(last);
};

type Children = readonly (readonly [ElementText, FieldSet])[];

const made = (members: Iterable<ElementText>, children: Children): FieldSet => ({
  members: new Set(members),
  children: new Map(children.filter(([, child]) => !isEmptySet(child))),
});

/** The fields that are in one of two sets. */
export const union = (one: FieldSet, other: FieldSet): FieldSet => {
  if (isEmptySet(one)) return other;
  if (isEmptySet(other) || one === other) return one;
  const children = new Map(one.children);
  for (const [element, child] of other.children) children.set(element, union(children.get(element) ?? emptySet, child));
  return { members: new Set([...one.members, ...other.members]), children };
};

/** The fields that are in both sets. */
export const intersection = (one: FieldSet, other: FieldSet): FieldSet =>
  made(
    [...one.members].filter((element) => other.members.has(element)),
    [...one.children].map(([element, child]) => [element, intersection(child, below(other, element))]),
  );

const withoutIn = (one: FieldSet, { members: gone }: FieldSet, leftOf: (child: FieldSet, element: ElementText) => FieldSet): FieldSet => {
  const members = [...one.members].filter((element) => !gone.has(element));
  const children: [ElementText, FieldSet][] = [];
  let isSame = members.length === one.members.size;
  for (const [element, child] of one.children) {
    const left = leftOf(child, element);
    isSame &&= left === child;
    children.push([element, left]);
  }
  return isSame ? one : made(members, children);
};

/** The fields of the first set that are not in the second: the first itself, if none is. A field in the second says nothing of what is below it. */
export const difference = (one: FieldSet, other: FieldSet): FieldSet => {
  if (isEmptySet(other) || isEmptySet(one)) return one;
  return withoutIn(one, other, (child, element) => difference(child, below(other, element)));
};

/** The fields of the first set that neither are in the second nor below a field that is: the first itself, if all are. */
export const recursiveDifference = (one: FieldSet, other: FieldSet): FieldSet => {
  if (isEmptySet(other) || isEmptySet(one)) return one;
  return withoutIn(one, other, (child, element) => (other.members.has(element) ? emptySet : recursiveDifference(child, below(other, element))));
};

/** The members that have no field of the set below them. */
export const leaves = (set: FieldSet): FieldSet =>
  made(
    [...set.members].filter((element) => !set.children.has(element)),
    [...set.children].map(([element, child]) => [element, leaves(child)]),
  );

/** Whether two sets have the same fields. */
export const sameSet = (one: FieldSet, other: FieldSet): boolean =>
  one === other ||
  (one.members.size === other.members.size &&
    one.children.size === other.children.size &&
    [...one.members].every((element) => other.members.has(element)) &&
    [...one.children].every(([element, child]) => sameSet(child, below(other, element))));

/** All paths in a set, in the order of FieldsV1: at each level the members first, then what is below. */
export const pathsOf = (set: FieldSet): readonly (readonly ElementText[])[] => [
  ...[...set.members].sort(byElementText).map((element) => [element]),
  ...[...set.children.keys()].sort(byElementText).flatMap((element) => pathsOf(below(set, element)).map((path) => [element, ...path])),
];
