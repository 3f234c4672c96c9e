import type { Draft } from '../draft.ts';
import { type ListMeta, partialOf } from '../encode.ts';
import { type Kind, versionText } from '../kinds/kind.ts';

type Printing = { readonly now: number; readonly include: 'None' | 'Metadata' | 'Object'; readonly metadata: Partial<ListMeta>; readonly withoutColumns?: boolean };

const rowObject = (object: Draft, kind: Kind, include: Printing['include']): Draft | null => {
  if (include === 'None') return null;
  return include === 'Metadata' ? partialOf(object) : { ...object, kind: kind.kind, apiVersion: versionText(kind) };
};

/** Objects as a meta.k8s.io/v1 Table, the form that `kubectl get` prints. */
export const tableOf = (objects: readonly Draft[], kind: Kind, { now, include, metadata, withoutColumns }: Printing): Draft => ({
  kind: 'Table',
  apiVersion: 'meta.k8s.io/v1',
  metadata,
  columnDefinitions: withoutColumns
    ? null
    : kind.columns.map(({ name, type, format = '', description = '', priority }) => ({ name, type, format, description, priority })),
  rows: objects.map((object) => ({ cells: kind.columns.map((column) => column.cell(object, now)), object: rowObject(object, kind, include) })),
});
