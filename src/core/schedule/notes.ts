import type { FleetSpec } from '#core/model';
import type { ScheduleAsk } from './ask.ts';
import type { Layout } from './layout.ts';
import { addressVariables } from './notifying.ts';

const CREDENTIALS = { s3: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'], http: ['FLEET_HTTP_USERNAME', 'FLEET_HTTP_PASSWORD'] } as const;

const quoted = (word: string): string => (/^[-\w./:=@~]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

const named = (from: string): string => {
  if (from.startsWith('$')) return `"${from}"`;
  return from.startsWith('~/') ? `"$HOME/${from.slice(2)}"` : quoted(from);
};

const secretNote = ({ namespace, secret }: ScheduleAsk, { made }: Layout): readonly string[] =>
  made.length === 0
    ? []
    : [
        `The Secret ${secret} has what is not printed here; a kubeconfig in it must hold its certificates itself (kubectl config view --raw --flatten):`,
        `    kubectl create secret generic ${secret} --namespace ${namespace} ${made.map(({ key, from }) => `--from-file=${key}=${named(from)}`).join(' ')}`,
      ];

const stateCredentials = ({ state }: FleetSpec): readonly string[] => (state.backend === 's3' || state.backend === 'http' ? CREDENTIALS[state.backend] : []);

const variablesNote = (ask: ScheduleAsk, spec: FleetSpec): readonly string[] => {
  const [credentials, addresses] = [stateCredentials(spec), addressVariables(ask, spec)];
  const what = [...(credentials.length === 0 ? [] : ['credentials for the state, where the cluster gives the pod none']), ...(addresses.length === 0 ? [] : ['the addresses of who is told'])].join(', and ');
  const literals = [...credentials, ...addresses].map((name) => `--from-literal=${name}="$${name}"`).join(' ');
  return what === '' ? [] : [`The Secret ${ask.secret}-env has ${what}:`, `    kubectl create secret generic ${ask.secret}-env --namespace ${ask.namespace} ${literals}`];
};

const stateNote = ({ state }: FleetSpec): readonly string[] => {
  if (state.backend === 'kubernetes' && state.reach.by === 'kubeconfig') return [`The user of the kubeconfig for the state may get and list Secrets of the namespace ${state.namespace} there, and needs no more.`];
  return [];
};

const namespaceNote = ({ namespace, withNamespace }: ScheduleAsk): readonly string[] => (withNamespace ? [] : ['Its namespace is there before it:', `    kubectl create namespace ${namespace}`]);

/** What a person does beside applying the objects of the job. */
export const jobNotes = (ask: ScheduleAsk, layout: Layout, spec: FleetSpec): readonly string[] => [
  ...namespaceNote(ask),
  ...secretNote(ask, layout),
  ...stateNote(spec),
  ...variablesNote(ask, spec),
  'In each member cluster, the job may read what the same command with --for-member prints.',
];

/** The same for the rights in a member cluster. */
export const memberNotes = (ask: ScheduleAsk): readonly string[] => [
  ...namespaceNote(ask),
  'A token for the kubeconfig of the job, which reads and does nothing else:',
  `    kubectl create token ${ask.name} --namespace ${ask.namespace} --duration 24h`,
];
