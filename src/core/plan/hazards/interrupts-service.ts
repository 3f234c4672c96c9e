import { valueAtPointer } from '#lib/json-pointer';
import { remembered } from '#lib/remembered';
import { isObject, keyParts, type K8sObject, matchesLabels } from '#core/model';
import { liveOf } from '../live-of.ts';
import { podLabels, podsOf, rollingOf, workloadKind } from '../workload.ts';
import { type Endangered, perStep, someOf, type StepInSight } from './rule.ts';

const entrances: ReadonlySet<string> = new Set([
  '/Service',
  'extensions/Ingress',
  'gateway.networking.k8s.io/GRPCRoute',
  'gateway.networking.k8s.io/Gateway',
  'gateway.networking.k8s.io/HTTPRoute',
  'gateway.networking.k8s.io/TCPRoute',
  'gateway.networking.k8s.io/TLSRoute',
  'gateway.networking.k8s.io/UDPRoute',
  'networking.k8s.io/Ingress',
]);

const podsText = (pods: number): string => (pods === 1 ? 'only pod' : `${pods} pods`);

const stop = (pods: number): string => (pods === 1 ? 'stops' : 'stop');

const where = ({ at }: StepInSight['draft']): string => `${at.object} on ${at.cluster}`;

const entrance = ({ draft }: StepInSight): string | undefined => {
  if (draft.action === 'delete') return `${where(draft)} is deleted: what reaches anything by it stops`;
  return draft.action === 'replace' ? `${where(draft)} is deleted and made anew: what reaches anything by it stops in between` : undefined;
};

const selects = (service: K8sObject, pods: K8sObject): boolean => {
  const selector = valueAtPointer(service, '/spec/selector');
  if (!isObject(selector) || Object.keys(selector).length === 0) return false;
  return matchesLabels({ matchLabels: selector as Readonly<Record<string, string>> }, podLabels(pods));
};

type Standing = { readonly services: readonly K8sObject[]; readonly workloads: readonly K8sObject[] };

// What there will be in each namespace, as far as fleet knows: Services, and workloads that have pods.
const standingIn = remembered(({ drafts, trios }: Endangered): ReadonlyMap<string | undefined, Standing> => {
  const going = new Set(drafts.filter(({ action }) => action === 'delete').map(({ at }) => at.object));
  const staying = trios.filter(({ at }) => !going.has(at.object)).flatMap((trio) => trio.desired?.object ?? liveOf(trio) ?? []);
  const spaces = Map.groupBy(staying, ({ metadata }) => metadata.namespace);
  return new Map(
    [...spaces].map(([namespace, objects]) => [
      namespace,
      { services: objects.filter(({ apiVersion, kind }) => kind === 'Service' && apiVersion === 'v1'), workloads: objects.filter((object) => workloadKind(object) !== undefined && podsOf(object) > 0) },
    ]),
  );
});

// Services that stay, and whose only pods are those of the workload that stops.
const leftBare = ({ cluster }: StepInSight, stopping: K8sObject): readonly string[] => {
  const { services = [], workloads = [] } = standingIn(cluster).get(stopping.metadata.namespace) ?? {};
  return services.filter((service) => selects(service, stopping) && !workloads.some((other) => selects(service, other))).map(({ metadata }) => `Service ${metadata.namespace ?? ''}/${metadata.name}`);
};

const stopped = (step: StepInSight, live: K8sObject): string | undefined => {
  const pods = podsOf(live);
  if (pods === 0) return undefined;
  const { draft } = step;
  if (draft.action === 'replace') return `${where(draft)} is deleted and made anew: its ${podsText(pods)} ${stop(pods)} before new ones start`;
  const bare = leftBare(step, live);
  if (draft.action === 'delete') return bare.length === 0 ? undefined : `${where(draft)} is deleted with its ${podsText(pods)}: ${someOf(bare)} stays without endpoints`;
  const after = draft.body === undefined || draft.action === 'create' ? pods : podsOf(draft.body, live);
  return after === 0 && live.kind !== 'DaemonSet' ? `${where(draft)} is scaled to zero: its ${podsText(pods)} ${stop(pods)}${bare.length === 0 ? '' : `, and ${someOf(bare)} stays without endpoints`}` : undefined;
};

// A rolling update that keeps pods running is no interruption, however many it replaces.
const rolled = ({ draft }: StepInSight, live: K8sObject): string | undefined => {
  if (draft.rolls === undefined || draft.body === undefined || draft.action === 'replace') return undefined;
  const pods = Math.min(podsOf(live), podsOf(draft.body, live));
  const { surge, away } = rollingOf(draft.body, pods);
  if (pods === 0 || away < pods) return undefined;
  if (valueAtPointer(draft.body, '/spec/strategy/type') === 'Recreate') return `${where(draft)} restarts by Recreate: its ${podsText(pods)} ${stop(pods)} before new ones start`;
  const which = pods === 1 ? 'its only pod' : `all its ${pods} pods at once`;
  return `${where(draft)} restarts ${which}: ${surge > 0 ? 'the old may stop before the new runs' : 'the old stops before the new starts'}`;
};

/**
 * Something stops answering: a way in (Service, Ingress, route) is deleted, the pods of a workload all stop, or a rollout takes
 * away every pod before a new one runs.
 */
export const interruptsService = perStep('interrupts-service', (step) => {
  const { group, kind } = keyParts(step.draft.at.object);
  if (entrances.has(`${group}/${kind}`)) return entrance(step);
  const live = liveOf(step.trio);
  if (live === undefined || workloadKind(live) === undefined) return undefined;
  return stopped(step, live) ?? rolled(step, live);
});
