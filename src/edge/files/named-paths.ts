import { isObject, type JsonPointer, type Source, type SourceDocument } from '#core/model';
import type { Named } from './expand.ts';

const LISTS: readonly { readonly field: string; readonly role: Source['role'] }[] = [
  { field: 'clusterFiles', role: 'cluster' },
  { field: 'policies', role: 'policy' },
  { field: 'templates', role: 'template' },
];

/** What the spec names. Values of another shape are passed by here: parsing the spec says what is wrong with them. */
export const namedPaths = (document: SourceDocument): Named[] => {
  const spec = isObject(document.value) && isObject(document.value.spec) ? document.value.spec : {};
  return LISTS.flatMap(({ field, role }) => {
    const list = spec[field];
    if (!Array.isArray(list)) return [];
    return list.flatMap((written, at) =>
      typeof written === 'string' && written !== '' ? [{ role, written, at: document.locate(`/spec/${field}/${at}` as JsonPointer) }] : [],
    );
  });
};

/** Where the spec keeps its state, as far as it says so. */
export const namedState = (document: SourceDocument): string => {
  const spec = isObject(document.value) && isObject(document.value.spec) ? document.value.spec : {};
  const state = isObject(spec.state) ? spec.state : {};
  const path = state.path ?? (isObject(state.local) ? state.local.path : undefined);
  return typeof path === 'string' ? path : 'fleet.state.json';
};
