import { byText, type JsonObject, type K8sObject, type KubernetesPlace, noteName } from '#core/model';
import type { ScheduleAsk } from './ask.ts';
import type { Granted, Owned } from './kinds.ts';

const RBAC = 'rbac.authorization.k8s.io';

/** Labels that every object of a job has. */
export const labelsOf = ({ name }: ScheduleAsk): Readonly<Record<string, string>> => ({ 'app.kubernetes.io/name': 'fleet', 'app.kubernetes.io/component': 'drift', 'app.kubernetes.io/instance': name });

/** Metadata of an object in the namespace of the job. */
export const placed = (ask: ScheduleAsk, name = ask.name): K8sObject['metadata'] => ({ name, namespace: ask.namespace, labels: labelsOf(ask) });

const rulesOf = (granted: readonly Granted[], verbs: readonly string[]): readonly JsonObject[] => granted.map(({ group, resources }) => ({ apiGroups: [group], resources, verbs }));

type Right = { readonly name: string; readonly namespace?: string; readonly rules: readonly JsonObject[] };

const bound = (ask: ScheduleAsk, { name, namespace, rules }: Right): readonly K8sObject[] => {
  const kind = namespace === undefined ? 'ClusterRole' : 'Role';
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }), labels: labelsOf(ask) };
  const subject = { kind: 'ServiceAccount', name: ask.name, namespace: ask.namespace };
  return [
    { apiVersion: `${RBAC}/v1`, kind, metadata, rules },
    { apiVersion: `${RBAC}/v1`, kind: `${kind}Binding`, metadata, roleRef: { apiGroup: RBAC, kind, name }, subjects: [subject] },
  ];
};

/** What the job may read in a member cluster: the fleet's kinds everywhere, and names of whatever is in namespaces that are the fleet's. */
export const memberRights = (ask: ScheduleAsk, granted: readonly Granted[], owned: Owned): readonly K8sObject[] => {
  const name = `${ask.namespace}:${ask.name}`;
  const namespaces = owned.granted.length === 0 ? [] : [...owned.namespaces].sort(byText);
  return [
    ...bound(ask, { name, rules: rulesOf(granted, ['get', 'list']) }),
    ...namespaces.flatMap((namespace) => bound(ask, { name: `${name}:owned`, namespace, rules: rulesOf(owned.granted, ['list']) })),
  ];
};

const notesOf = ({ name }: KubernetesPlace, { shards }: ScheduleAsk): readonly string[] =>
  (shards === undefined ? [undefined] : Array.from({ length: shards }, (_, index) => ({ index, of: shards }))).map((shard) => `${name}.note-${noteName(shard)}`);

// RBAC cannot say what the name of an object will be that is made; what is there already, such as the state, stays out of reach.
const keeping = (place: KubernetesPlace, ask: ScheduleAsk): readonly JsonObject[] => [
  { apiGroups: [''], resources: ['secrets'], verbs: ['create'] },
  { apiGroups: [''], resources: ['secrets'], resourceNames: notesOf(place, ask), verbs: ['update'] },
];

/** What the job may do with a state that is kept in Secrets of a cluster: read it, and keep notes beside it where it is to. */
export const stateRights = (ask: ScheduleAsk, place: KubernetesPlace): readonly K8sObject[] =>
  bound(ask, { name: `${ask.name}-state`, namespace: place.namespace, rules: [...rulesOf([{ group: '', resources: ['secrets'] }], ['get', 'list']), ...(ask.remember ? keeping(place, ask) : [])] });

/** What the job may do to tell of findings by Events: make them, and nothing else. */
export const eventRights = (ask: ScheduleAsk, namespace: string): readonly K8sObject[] =>
  bound(ask, { name: `${ask.name}-events`, namespace, rules: rulesOf([{ group: 'events.k8s.io', resources: ['events'] }], ['create']) });

/** The namespace of the job, where it is to be among the objects; no pod in it may be more than the job's is. */
export const namespaceOf = (ask: ScheduleAsk): readonly K8sObject[] =>
  ask.withNamespace ? [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: ask.namespace, labels: { ...labelsOf(ask), 'pod-security.kubernetes.io/enforce': 'restricted' } } }] : [];

/** As whom the job runs. */
export const serviceAccount = (ask: ScheduleAsk): K8sObject => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: placed(ask), automountServiceAccountToken: false });
