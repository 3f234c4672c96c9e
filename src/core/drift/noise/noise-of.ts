import { type Departure, keyParts, type ObjectKey } from '#core/model';
import { type FieldPath, parseFieldPath } from '#lib/field-path';
import { isPath } from './paths.ts';
import type { NoiseRow } from './row.ts';
import { noiseRows } from './rows.ts';

const kindText = (key: ObjectKey): string => {
  const { group, kind } = keyParts(key);
  return `${group === '' ? 'v1' : group}/${kind}`;
};

const holds = (row: NoiseRow, field: Departure, at: { readonly kind: string; readonly path: FieldPath }): boolean =>
  row.manager.test(field.manager ?? '') && (row.subresource === undefined || row.subresource === field.subresource) && row.kind.test(at.kind) && row.holds(at.path);

/** The known controller that a field's live value is from; undefined where none is known to write there. */
export const noiseOf = (key: ObjectKey, field: Departure): NoiseRow | undefined => {
  if (field.manager === undefined) return undefined;
  const at = { kind: kindText(key), path: parseFieldPath(field.path) };
  return noiseRows.find((row) => holds(row, field, at));
};

const restarted = ['metadata', 'annotations', 'kubectl.kubernetes.io/restartedAt'];
const isRestart = (path: FieldPath): boolean => isPath('spec', 'template', ...restarted)(path) || isPath(...restarted)(path);

/** What somebody did on purpose that does no harm; it counts all the same. */
export const mildOf = (field: Departure): string | undefined =>
  field.path.includes('restartedAt') && isRestart(parseFieldPath(field.path)) ? 'somebody restarted the pods with kubectl rollout restart' : undefined;
