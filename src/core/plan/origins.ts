import { type DesiredObject, type Edited, type Json, type JsonPointer, type K8sObject, leavesOf, type Origins, type Preview, spellLeaves, type Writer, type Wrote } from '#core/model';
import { provenanceAt } from './provenance.ts';

type Written = Pick<Origins, 'writers' | 'leaves'>;
type Known = { readonly edited: readonly Edited[]; readonly written: Written };

const isSameEdit = (one: Edited, other: Edited | undefined): boolean => one === other || (one.pointer === other?.pointer && one.origin === other.origin);

const areSame = (one: readonly Edited[], other: readonly Edited[]): boolean => one.length === other.length && one.every((edit, at) => isSameEdit(edit, other[at]));

const written = (desired: DesiredObject): Written => {
  const writers: Writer[] = [];
  const places = new Map<string, number>();
  const leaves = leavesOf(desired.object as Json).map(([pointer]): Wrote => {
    const { says, at } = provenanceAt(desired, pointer);
    const name = `${says}\n${at?.file ?? ''}`;
    const place = places.get(name) ?? writers.push({ says, ...(at === undefined ? {} : { file: at.file }) }) - 1;
    places.set(name, place);
    return { writer: place, line: at?.line ?? 0 };
  });
  return { writers, leaves: spellLeaves(leaves) };
};

const SERVER_OWNED = /^\/(?:status|metadata)(?:\/|$)/;

const defaultsIn = (desired: K8sObject, preview: Preview | undefined): readonly JsonPointer[] => {
  if ((preview?.known !== 'predicted' && preview?.known !== 'verified') || preview.object === desired) return [];
  const own = new Set(leavesOf(desired as Json).map(([pointer]) => pointer));
  return leavesOf(preview.object as Json).flatMap(([pointer]) => (own.has(pointer) || SERVER_OWNED.test(pointer) ? [] : [pointer]));
};

/** What wrote each value of an object that is made; for an object that clusters share, and the same edits, it is found out once. */
export type Tracing = (desired: DesiredObject, preview: Preview | undefined) => Origins;

/** A fresh memory of what wrote what, for one plan. */
export const tracing = (): Tracing => {
  const known = new WeakMap<K8sObject, Known[]>();
  return (desired, preview) => {
    const own = known.get(desired.object) ?? [];
    known.set(desired.object, own);
    const found = own.find((one) => areSame(one.edited, desired.edited)) ?? { edited: desired.edited, written: written(desired) };
    if (!own.includes(found)) own.push(found);
    const defaults = defaultsIn(desired.object, preview);
    return defaults.length === 0 ? found.written : { ...found.written, defaults };
  };
};

/** Equal origins once each, by number; numbers are given in the order of asking. */
export type OriginTable = { readonly numberOf: (origins: Origins) => number; readonly all: () => readonly Origins[] };

/** An empty table. */
export const originTable = (): OriginTable => {
  const rows: Origins[] = [];
  const [byText, byValue] = [new Map<string, number>(), new Map<Origins, number>()];
  const numberOf = (origins: Origins): number => {
    const same = byValue.get(origins);
    if (same !== undefined) return same;
    const text = JSON.stringify(origins);
    const place = byText.get(text) ?? rows.push(origins) - 1;
    byText.set(text, place);
    byValue.set(origins, place);
    return place;
  };
  return { numberOf, all: () => rows };
};
