import { diagnose } from '#core/diagnostics';
import { byText, type Channel, type Diagnostic, type Endpoint, type FleetSpec, type JsonPointer, type Notifier, type Reach, type SourceDocument, type Topic } from '#core/model';
import type { Fleet } from '#schema';
import type { Checked } from '../checked.ts';
import { reachOf } from '../cluster/reach.ts';
import { isDnsLabel } from '../names.ts';

type Written = NonNullable<NonNullable<NonNullable<Fleet['spec']>['drift']>['notify']>[number];
type Place = { readonly document: SourceDocument; readonly index: number };
type Wrong = { readonly says: string; readonly part: string | undefined; readonly hint: string };

const USUAL: readonly Topic[] = ['drift', 'unknown'];
const OF_EVENTS = ['kubeconfig', 'context', 'inCluster', 'namespace', 'regarding'] as const;
const ADDRESS = 'Name the variable of the environment that holds the address:\n    urlFromEnv: DRIFT_URL';

const pointer = (index: number, part: string): JsonPointer => `/spec/drift/notify/${index}${part === '' ? '' : `/${part}`}` as JsonPointer;

const hasPassword = (url: string): boolean => {
  const { username, password } = URL.parse(url) ?? { username: '', password: '' };
  return username !== '' || password !== '';
};

const endpointOf = ({ name, to, url, urlFromEnv }: Written): Endpoint | Wrong => {
  if (url !== undefined && urlFromEnv !== undefined) return { says: `The notifier "${name}" has two addresses, in url and in urlFromEnv.`, part: 'urlFromEnv', hint: ADDRESS };
  if (urlFromEnv !== undefined) return { urlFromEnv };
  if (url === undefined) return { says: `Nothing says where the notifier "${name}" (${to}) is reached.`, part: '', hint: ADDRESS };
  if (!URL.canParse(url)) return { says: `The url of the notifier "${name}" is no address.`, part: 'url', hint: ADDRESS };
  return hasPassword(url) ? { says: `The url of the notifier "${name}" holds a user or a password, which does not belong into a spec.`, part: undefined, hint: ADDRESS } : { url };
};

const strayOf = ({ name, to, ...said }: Written): Wrong | undefined => {
  const words = to === 'events' ? (['url', 'urlFromEnv', 'job'] as const) : [...OF_EVENTS, ...(to === 'pushgateway' ? [] : (['job'] as const))];
  const stray = words.find((word) => said[word] !== undefined);
  return stray === undefined ? undefined : { says: `"${stray}" says nothing about the notifier "${name}", which is of "${to}".`, part: stray, hint: `Take the line away, and see whether the spec is well:\n    fleet validate` };
};

const eventsOf = ({ namespace = 'fleet', regarding }: Written, reach: Reach): Extract<Channel, { to: 'events' }> => ({
  to: 'events',
  reach,
  namespace,
  regarding: { apiVersion: regarding?.apiVersion ?? 'batch/v1', kind: regarding?.kind ?? 'CronJob', name: regarding?.name ?? 'fleet-drift' },
});

const hostOf = (written: Written, { document, index }: Place): Checked<Channel> => {
  const folder = document.at.file.slice(0, document.at.file.lastIndexOf('/') + 1);
  const { value: reach, diagnostics } = reachOf({ ...written, document, at: (part) => pointer(index, part) }, folder);
  const wrongs: readonly Wrong[] = [
    ...(reach.by === 'none' && diagnostics.length === 0 ? [{ says: `Nothing says how the host cluster of the notifier "${written.name}" is reached.`, part: '', hint: 'Name a kubeconfig, or say that fleet runs there:\n    inCluster: true' }] : []),
    ...(written.namespace === undefined || isDnsLabel(written.namespace) ? [] : [{ says: `"${written.namespace}" cannot be the name of a namespace.`, part: 'namespace', hint: 'Lower-case letters, digits and dashes, at most 63:\n    namespace: fleet' }]),
  ];
  return { value: eventsOf(written, reach), diagnostics: [...diagnostics, ...wrongs.map((wrong) => told(wrong, { document, index }))] };
};

// The line with a password in it is not shown.
const told = ({ says, part, hint }: Wrong, { document, index }: Place): Diagnostic => diagnose('FLT2226', says, { at: part === undefined ? document.at : document.locate(pointer(index, part)), hint });

const channelOf = (written: Written, place: Place): Checked<Channel | undefined> => {
  const { to, job = 'fleet' } = written;
  const stray = strayOf(written);
  if (stray !== undefined) return { value: undefined, diagnostics: [told(stray, place)] };
  if (to === 'events') return hostOf(written, place);
  const endpoint = endpointOf(written);
  if ('says' in endpoint) return { value: undefined, diagnostics: [told(endpoint, place)] };
  return { value: to === 'pushgateway' ? { to, endpoint, job } : { to, endpoint }, diagnostics: [] };
};

const twins = (written: readonly Written[], document: SourceDocument): readonly Diagnostic[] =>
  written.flatMap(({ name }, index) => {
    const first = written.findIndex((one) => one.name === name);
    if (first === index) return [];
    return [diagnose('FLT2226', `There are two notifiers "${name}".`, { at: document.locate(pointer(index, 'name')), also: [{ at: document.locate(pointer(first, 'name')), says: 'the first is here' }], hint: `Give it a name of its own:\n    name: ${name}-${index + 1}` })];
  });

/** Who is told of drift; left out where nobody is. */
export const notifiersOf = (fleet: Fleet, document: SourceDocument): Checked<Pick<FleetSpec, 'notify'>> => {
  const written = fleet.spec?.drift?.notify ?? [];
  const channels = written.map((one, index) => channelOf(one, { document, index }));
  const notify = written.flatMap(({ name, about = USUAL }, index): readonly Notifier[] => {
    const channel = channels[index]?.value;
    return channel === undefined ? [] : [{ name, about: [...new Set(about)].sort(byText), channel, at: document.locate(pointer(index, '')) }];
  });
  return { value: notify.length === 0 ? {} : { notify }, diagnostics: [...channels.flatMap(({ diagnostics }) => diagnostics), ...twins(written, document)] };
};
