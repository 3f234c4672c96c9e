import type { FleetSpec, JsonObject } from '#core/model';
import type { ScheduleAsk } from './ask.ts';
import type { Item, Layout } from './layout.ts';
import { addressVariables, eventNamespaces, toldBy } from './notifying.ts';
import { labelsOf } from './rights.ts';
import { stateKeyOf } from './state-key.ts';

const FOLDER = '/fleet';
const HOME = '/home/fleet';

/** A user that no image has for something else (distroless' nonroot). */
const NOBODY = 65_532;

const drift = (ask: ScheduleAsk, { specFile }: Layout, spec: FleetSpec): readonly string[] => [
  'drift',
  `--file=${FOLDER}/${specFile}`,
  ...(ask.jitter > 0 ? [`--jitter=${ask.jitter % 1000 === 0 ? `${ask.jitter / 1000}s` : `${ask.jitter}ms`}`] : []),
  ...(ask.shards === undefined ? [] : [`--shard=$(JOB_COMPLETION_INDEX)/${ask.shards}`]),
  ...(ask.withPending ? ['--with-pending'] : []),
  ...(ask.strict ? ['--strict'] : []),
  ...(ask.remember ? ['--remember'] : []),
  ...(toldBy(ask, spec).length > 0 ? ['--notify'] : []),
];

const itemsOf = (items: readonly Item[]): readonly JsonObject[] => items.map(({ key, path }) => ({ key, path }));

// One folder from both, so that paths of the spec lead where they lead here.
const files = (ask: ScheduleAsk, { open, beside }: Layout): JsonObject => ({
  name: 'files',
  projected: {
    defaultMode: 0o440,
    sources: [{ configMap: { name: ask.name, items: itemsOf(open) } }, ...(beside.length === 0 ? [] : [{ secret: { name: ask.secret, items: itemsOf(beside) } }])],
  },
});

const volumesOf = (ask: ScheduleAsk, layout: Layout): readonly JsonObject[] => [
  files(ask, layout),
  { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
  ...(layout.home.length === 0 ? [] : [{ name: 'home', secret: { secretName: ask.secret, defaultMode: 0o440, items: itemsOf(layout.home) } }]),
  ...(layout.absolute.length === 0 ? [] : [{ name: 'named', secret: { secretName: ask.secret, defaultMode: 0o440, items: layout.absolute.map(({ key }) => ({ key, path: key })) } }]),
];

const mountsOf = ({ home, absolute }: Layout): readonly JsonObject[] => [
  { name: 'files', mountPath: FOLDER, readOnly: true },
  { name: 'tmp', mountPath: '/tmp' },
  ...(home.length === 0 ? [] : [{ name: 'home', mountPath: HOME, readOnly: true }]),
  ...absolute.map(({ key, path }) => ({ name: 'named', mountPath: path, subPath: key, readOnly: true })),
];

const openedBy = (spec: FleetSpec): readonly JsonObject[] => {
  const opens = stateKeyOf(spec);
  return opens === undefined ? [] : [{ name: opens.variable, value: opens.path }];
};

const environment = (ask: ScheduleAsk, spec: FleetSpec): JsonObject => ({
  env: [
    { name: 'HOME', value: HOME },
    { name: 'XDG_CACHE_HOME', value: '/tmp/cache' },
    ...openedBy(spec),
  ],
  // Credentials of a store, where the cluster does not give them by itself, and addresses of who is told.
  ...(spec.state.backend === 's3' || spec.state.backend === 'http' || addressVariables(ask, spec).length > 0 ? { envFrom: [{ secretRef: { name: `${ask.secret}-env`, optional: true } }] } : {}),
});

const container = (ask: ScheduleAsk, layout: Layout, spec: FleetSpec): JsonObject => ({
  name: 'fleet',
  image: ask.image,
  command: ['fleet'],
  args: drift(ask, layout, spec),
  ...environment(ask, spec),
  resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } },
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
  terminationMessagePolicy: 'FallbackToLogsOnError',
  volumeMounts: mountsOf(layout),
});

/** Whether the job needs a token of its own: some cluster is reached from inside. */
export const isInside = (ask: ScheduleAsk, spec: FleetSpec): boolean =>
  spec.clusters.some(({ reach }) => reach.by === 'in-cluster') || (spec.state.backend === 'kubernetes' && spec.state.reach.by === 'in-cluster') || eventNamespaces(ask, spec).length > 0;

/** The pod of a run, as the Pod Security Standard `restricted` wants it. */
export const podOf = (ask: ScheduleAsk, layout: Layout, spec: FleetSpec): JsonObject => ({
  metadata: { labels: labelsOf(ask) },
  spec: {
    serviceAccountName: ask.name,
    automountServiceAccountToken: isInside(ask, spec),
    restartPolicy: 'Never',
    securityContext: { runAsNonRoot: true, runAsUser: NOBODY, runAsGroup: NOBODY, fsGroup: NOBODY, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [container(ask, layout, spec)],
    volumes: volumesOf(ask, layout),
  },
});
