import type { Json } from '#core/model';
import type { Draft } from '../draft.ts';
import type { Column } from '../kinds/kind.ts';
import { ago, at, column, nameColumn } from '../tables/cells.ts';

const types: readonly string[] = ['string', 'integer', 'date', 'boolean', 'number'];

const columnOf = (printer: Draft): Column => {
  const path = String(printer['jsonPath'] ?? '').replace(/^\./, '');
  const type = (types.includes(printer['type']) ? printer['type'] : 'string') as Column['type'];
  const shown = type === 'date' ? ago(path) : (object: Draft): Json => (at(object, path) as Json | undefined) ?? null;
  return { ...column(printer['name'], shown, { type }), priority: printer['priority'] ?? 0, ...(printer['description'] ? { description: printer['description'] } : {}) };
};

/** The columns that a CustomResourceDefinition asks for; name and age where it asks for none. Paths are plain member names. */
export const crdColumns = (printers: readonly Draft[]): readonly Column[] => [
  nameColumn,
  ...(printers.length === 0 ? [column('Age', ago('metadata.creationTimestamp'), { type: 'date' })] : printers.map(columnOf)),
];
