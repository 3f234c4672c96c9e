import { type Draft, listOf } from '../draft.ts';
import type { Column } from '../kinds/kind.ts';
import { ageColumn, at, type Cell, column, nameColumn, text } from './cells.ts';

const statuses = (pod: Draft): Draft[] => listOf(pod['status'], 'containerStatuses');

const ready: Cell = (pod) => `${statuses(pod).filter((one) => one['ready'] === true).length}/${listOf(pod['spec'], 'containers').length}`;

const restarts: Cell = (pod) => String(statuses(pod).reduce((sum, one) => sum + ((one['restartCount'] as number) ?? 0), 0));

const reason: Cell = (pod) => {
  if (pod['metadata'].deletionTimestamp) return 'Terminating';
  const waiting = statuses(pod).map((one) => one['state']?.waiting?.reason ?? one['state']?.terminated?.reason).find((found) => found !== undefined);
  return waiting ?? pod['status']?.reason ?? pod['status']?.phase ?? '';
};

const gates: Cell = (pod) => {
  const wanted = listOf(pod['spec'], 'readinessGates').map((gate) => gate['conditionType'] as string);
  const met = wanted.filter((type) => listOf(pod['status'], 'conditions').some((one) => one['type'] === type && one['status'] === 'True')).length;
  return wanted.length === 0 ? '<none>' : `${met}/${wanted.length}`;
};

/** Columns of pods. */
export const podColumns: readonly Column[] = [
  nameColumn, column('Ready', ready), column('Status', reason), column('Restarts', restarts), ageColumn,
  column('IP', (pod) => (at(pod, 'status.podIPs.0.ip') as string | undefined) ?? '<none>', { wide: true }),
  column('Node', text('spec.nodeName', '<none>'), { wide: true }),
  column('Nominated Node', text('status.nominatedNodeName', '<none>'), { wide: true }),
  column('Readiness Gates', gates, { wide: true }),
];
