import { type Draft, fill, listOf, within } from './draft.ts';
import type { Filling } from './registry.ts';
import { numbered } from './renewed.ts';

const withFinalizer = (holder: Draft, name: string): void => {
  const given = Array.isArray(holder['finalizers']) ? (holder['finalizers'] as readonly unknown[]) : [];
  if (!given.includes(name)) holder['finalizers'] = [...given, name];
};

const protectedBy = (name: string): Filling => (draft) => withFinalizer(within(draft, 'metadata'), name);

const TOLERATED = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'];

const tolerates = (toleration: Draft, key: string): boolean =>
  (toleration['key'] ?? key) === key && (toleration['effect'] ?? 'NoExecute') === 'NoExecute';

// What a priority class says, only the cluster knows.
const pod: Filling = (draft) => {
  const spec = within(draft, 'spec');
  const given = listOf(spec, 'tolerations');
  const added = TOLERATED.filter((key) => !given.some((one) => tolerates(one, key))).map((key) => ({ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }));
  if (added.length > 0) spec['tolerations'] = [...given, ...added];
  if (!spec['priorityClassName']) fill(spec, { priority: 0, preemptionPolicy: 'PreemptLowerPriority' });
};

/**
 * By `apiVersion kind`, what a server adds to an object as it makes it, the same for whoever asks and nobody's to own: strategies
 * and the admission plugins that are on by default (Kubernetes 1.37: StorageObjectInUseProtection, DefaultTolerationSeconds, Priority).
 */
export const makings: Readonly<Record<string, Filling>> = {
  'apps/v1 DaemonSet': (draft) => numbered(draft, 1),
  'storage.k8s.io/v1 VolumeAttributesClass': protectedBy('kubernetes.io/vac-protection'),
  'v1 Namespace': (draft) => withFinalizer(within(draft, 'spec'), 'kubernetes'),
  'v1 PersistentVolume': protectedBy('kubernetes.io/pv-protection'),
  'v1 PersistentVolumeClaim': protectedBy('kubernetes.io/pvc-protection'),
  'v1 Pod': pod,
};
