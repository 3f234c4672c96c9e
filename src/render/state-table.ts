import { addressText, byText, type PolicyRef, type State } from '#core/model';
import type { View } from './frame.ts';
import { table } from './table.ts';

const policyText = ({ kind, namespace, name }: PolicyRef): string => `${kind}/${namespace === undefined ? '' : `${namespace}/`}${name}`;

/** What is recorded, one address on each line. */
export const stateTable: View<State> = ({ objects }, frame) => {
  if (objects.length === 0) return 'Nothing is recorded.\n';
  const sorted = [...objects].sort((one, other) => byText(addressText(one.at), addressText(other.at)));
  const rows = sorted.map((row) => [
    row.at.cluster,
    row.at.object,
    row.by.map(policyText).join(',') || '-',
    row.doubt === undefined ? '' : `${row.doubt} in doubt`,
  ]);
  const hasDoubt = rows.some((row) => row[3] !== '');
  return table(['CLUSTER', 'OBJECT', 'POLICIES', ...(hasDoubt ? ['NOTE'] : [])], hasDoubt ? rows : rows.map((row) => row.slice(0, 3)), frame.width);
};

/** The addresses alone, for scripts. */
export const stateAddresses: View<State> = ({ objects }) =>
  objects
    .map((row) => `${addressText(row.at)}\n`)
    .sort(byText)
    .join('');
