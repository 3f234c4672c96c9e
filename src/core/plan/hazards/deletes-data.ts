import { valueAtPointer } from '#lib/json-pointer';
import { type Answer, byText, type KindCount, keyParts } from '#core/model';
import { liveOf } from '../live-of.ts';
import { perStep, someOf, type StepInSight } from './rule.ts';

type Loss = (step: StepInSight) => string | undefined;

const isGone = ({ draft: { action } }: StepInSight): boolean => action === 'delete' || action === 'replace';

const gone =
  (says: string): Loss =>
  (step) =>
    isGone(step) ? `deleting ${step.draft.at.object} on ${step.draft.at.cluster} deletes ${says}` : undefined;

const kindsText = (counts: readonly KindCount[], of: (count: KindCount) => number): string => {
  const parts = counts
    .filter((count) => of(count) > 0)
    .sort((one, other) => of(other) - of(one) || byText(one.kind, other.kind))
    .map((count) => `${of(count)} ${count.kind}`);
  return someOf(parts, 'more kinds');
};

const sum = (counts: readonly KindCount[], of: (count: KindCount) => number): number => counts.reduce((total, count) => total + of(count), 0);

// What fleet put there is deleted by steps of its own; what others put there is told apart.
const countedText = (counts: readonly KindCount[]): string => {
  const [all, foreign] = [sum(counts, (one) => one.count), sum(counts, (one) => one.foreign)];
  if (all === 0) return 'nothing is in it now';
  const others = foreign === 0 ? 'all of them of this fleet' : foreign === all ? 'none of them of this fleet' : `${foreign} of them not of this fleet: ${kindsText(counts, (one) => one.foreign)}`;
  return `${all} ${all === 1 ? 'object' : 'objects'} now (${kindsText(counts, (one) => one.count)}), ${others}`;
};

const howMany = (answer: Answer<readonly KindCount[]> | undefined): string => {
  if (answer === undefined) return 'it is not known how many objects these are';
  return answer.ok ? countedText(answer.value) : `it is not known how many objects these are: ${answer.failure.message}`;
};

const goneWith =
  (says: string): Loss =>
  (step) => {
    const { object } = step.draft.at;
    const danger = gone(says)(step);
    return danger === undefined ? undefined : `${danger}: ${howMany(step.cluster.around?.inside.get(object))}`;
  };

const deletesClaims = (object: unknown, when: 'whenDeleted' | 'whenScaled'): boolean => {
  const claims = valueAtPointer(object, '/spec/volumeClaimTemplates');
  return Array.isArray(claims) && claims.length > 0 && valueAtPointer(object, `/spec/persistentVolumeClaimRetentionPolicy/${when}`) === 'Delete';
};

const replicasOf = (object: unknown): number => {
  const replicas = valueAtPointer(object, '/spec/replicas');
  return typeof replicas === 'number' ? replicas : 1;
};

// StatefulSets keep their claims, unless they say otherwise (KEP-1847).
const claims: Loss = (step) => {
  const { action, at, body } = step.draft;
  const live = liveOf(step.trio);
  if (isGone(step)) return deletesClaims(live, 'whenDeleted') ? `deleting ${at.object} on ${at.cluster} deletes the claims of its ${replicasOf(live)} pods, and what is stored there (whenDeleted: Delete)` : undefined;
  if (action !== 'update' || live === undefined || body === undefined || !deletesClaims(body, 'whenScaled')) return undefined;
  const fewer = replicasOf(live) - (valueAtPointer(body, '/spec/replicas') === undefined ? replicasOf(live) : replicasOf(body));
  return fewer > 0 ? `scaling ${at.object} on ${at.cluster} down deletes the claims of ${fewer} ${fewer === 1 ? 'pod' : 'pods'}, and what is stored there (whenScaled: Delete)` : undefined;
};

const losses: Readonly<Record<string, Loss>> = {
  '/Namespace': goneWith('everything in it, also what fleet did not put there'),
  '/PersistentVolume': gone('the volume that it stands for'),
  '/PersistentVolumeClaim': gone('what is stored in its volume'),
  'apiextensions.k8s.io/CustomResourceDefinition': goneWith('all objects of the kind that it defines'),
  'apps/StatefulSet': claims,
};

/** Something is deleted, made anew or scaled down that takes data along; what goes with a namespace or a definition is counted live. */
export const deletesData = perStep('deletes-data', (step) => {
  const { group, kind } = keyParts(step.draft.at.object);
  return losses[`${group}/${kind}`]?.(step);
});
