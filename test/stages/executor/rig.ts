import { assess } from '#core/health';
import { runPlan, type RunInput } from '#edge/executor';
import {
  addressText,
  answered,
  type ApplyEvent,
  type ApplyResult,
  type ClusterName,
  type ClusterPlan,
  type Clock,
  conceal,
  contentDigest,
  type Digest,
  good,
  isObject,
  type JournalLine,
  type K8sObject,
  keyParts,
  type Lineage,
  type Milliseconds,
  type ObjectKey,
  objectKey,
  type Observation,
  type ObservedCluster,
  type Outcome,
  type Plan,
  sealWith,
  type Serial,
  type State,
  type StateBackend,
  type Step,
  type Timestamp,
  type Uid,
} from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import type { FakeCluster } from '../../support/fake-cluster.ts';

/** Fleet's own field manager in these tests. */
export const MANAGER = 'fleet:shop';

/** The seal of these tests. */
export const seal = sealWith('ab'.repeat(32));

/** An object of a few words; its type is written `apps/v1 Deployment`. */
export const object = (type: string, name: string, more: { namespace?: string; [member: string]: unknown } = {}): K8sObject => {
  const [apiVersion = '', kind = ''] = type.split(' ');
  const { namespace, ...rest } = more;
  return {
    apiVersion,
    kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }), labels: { 'applyset.kubernetes.io/part-of': 'applyset-shop-v1' } },
    ...rest,
  } as K8sObject;
};

/** A ConfigMap in `shop`. */
export const map = (name: string, data: Record<string, string> = { a: '1' }): K8sObject => object('v1 ConfigMap', name, { namespace: 'shop', data });

type Draft = Partial<Omit<Step, 'at' | 'needs'>> & { readonly needs?: readonly K8sObject[] };

/** A step on an object; the body that goes with it is remembered by {@link planOf}. */
export type Planned = { readonly step: Omit<Step, 'at'> & { readonly object: ObjectKey }; readonly body: K8sObject };

/** A step, create if nothing else is said, in wave 1. */
export const step = (body: K8sObject, { needs = [], ...more }: Draft = {}): Planned => {
  const action = more.action ?? 'create';
  const sends = ['create', 'update', 'replace', 'adopt'].includes(action);
  return {
    body,
    step: {
      action,
      apiVersion: body.apiVersion,
      fields: [],
      known: 'predicted',
      because: 'changed',
      wave: 1,
      by: [],
      object: objectKey(body),
      needs: needs.map(objectKey),
      ...(sends ? { content: contentDigest(conceal(body, seal)) } : {}),
      ...more,
    },
  };
};

/** A plan for clusters, with the bodies that it sends. */
export const planOf = (clusters: Readonly<Record<string, readonly Planned[]>>): { plan: Plan; bodies: ReadonlyMap<string, K8sObject> } => {
  const bodies = new Map<string, K8sObject>();
  const contents: Record<Digest, K8sObject> = {};
  const plans = Object.entries(clusters).map(([name, planned]): ClusterPlan => {
    const cluster = name as ClusterName;
    const steps = planned.map(({ step: { object: key, ...rest }, body }): Step => {
      bodies.set(addressText({ cluster, object: key }), body);
      if (rest.content) contents[rest.content] = conceal(body, seal);
      return { ...rest, at: { cluster, object: key } };
    });
    return { cluster, steps, unchanged: 0 };
  });
  const plan: Plan = {
    format: 1,
    tool: 'fleet test',
    fleet: 'shop',
    basis: { spec: 'sha256:0' as Digest, lineage: 'lineage-1' as Lineage, serial: 4 as Serial },
    templates: 1,
    policies: 1,
    clusters: plans,
    contents,
    placements: [],
    drift: [],
    hazards: [],
    notes: [],
  };
  return { plan, bodies };
};

/** A state that holds nothing. */
export const emptyBefore: State = {
  format: 1,
  fleet: 'shop',
  lineage: 'lineage-1' as Lineage,
  serial: 4 as Serial,
  objects: [],
  contents: {},
  placements: [],
};

/** A clock that runs only while somebody sleeps. */
export const standingClock = (): Clock => {
  let now = 0;
  return {
    now: () => '2026-11-23T10:00:00Z' as Timestamp,
    elapsed: () => now as Milliseconds,
    sleep: async (time) => {
      now += time;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

type Line = { readonly line: JournalLine; readonly durable: boolean };

/** A journal in memory; `fails` says which line cannot be written. */
export const openJournal = (fails: (at: number) => Outcome<void> = () => good(undefined)): { journal: StateBackend['journal']; lines: Line[] } => {
  const lines: Line[] = [];
  let count = 0;
  return {
    lines,
    journal: {
      read: () => Promise.resolve(good(lines.map(({ line }) => line))),
      append: async (line, durable) => {
        const outcome = fails(count++);
        if (outcome.ok) lines.push({ line: structuredClone(line), durable });
        await new Promise((resolve) => setImmediate(resolve));
        return outcome;
      },
      clear: () => Promise.resolve(good(undefined)),
    },
  };
};

/** What the fakes hold at the keys of a plan, concealed, as an observer tells it. */
export const lookAt = (plan: Plan, fakes: readonly FakeCluster[]): ObservedCluster[] =>
  fakes.map(({ facts, objects, pathOf }) => {
    const steps = plan.clusters.find(({ cluster }) => cluster === facts.cluster)?.steps ?? [];
    const seen = steps.map(({ at, apiVersion }): [ObjectKey, Observation] => {
      const { kind, name, namespace } = keyParts(at.object);
      const isServed = facts.served.some((one) => one.kind === kind);
      const live = isServed
        ? objects.get(pathOf({ apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } }))
        : undefined;
      return [at.object, live ? { found: 'yes', live: conceal(live as unknown as K8sObject, seal) } : { found: 'no' }];
    });
    return { reach: 'ok', cluster: facts.cluster, facts, objects: new Map(seen), strays: [] };
  });

type Given = { readonly fakes: readonly FakeCluster[]; readonly clusters: Readonly<Record<string, readonly Planned[]>> } & Partial<RunInput>;

/** Runs a plan on fakes; what is not given has a harmless value. */
export const run = async ({ fakes, clusters, ...more }: Given): Promise<ApplyResult & { events: readonly ApplyEvent[]; lines: readonly Line[] }> => {
  const events: ApplyEvent[] = [];
  const { plan, bodies } = planOf(clusters);
  const { journal, lines } = openJournal();
  const result = await runPlan({
    ...deepFreeze({
      plan,
      before: emptyBefore,
      settings: { adopt: 'if-no-diff' as const, concurrency: 8, wait: false, timeout: 60_000 as Milliseconds, applySetNamespace: 'default' },
    }),
    bodies,
    clients: new Map(fakes.map(({ client }) => [client.cluster, answered(client)])),
    facts: fakes.map(({ facts }) => facts),
    observedNow: lookAt(plan, fakes),
    seal,
    settledOf: () => undefined,
    assess,
    journal,
    wait: false,
    timeout: 60_000 as Milliseconds,
    clock: standingClock(),
    stop: new AbortController().signal,
    stopNow: new AbortController().signal,
    onEvent: (event) => events.push(event),
    ...more,
  });
  return { ...result, events, lines };
};

/** `web done, db failed`: how steps ended, by name. */
export const endings = ({ steps }: ApplyResult): Record<string, string> =>
  Object.fromEntries(steps.map(({ at, ended }) => [`${at.cluster}:${keyParts(at.object).name}`, ended]));

/** The journal after its first line: `applied web`. */
export const told = (lines: readonly Line[]): readonly string[] =>
  lines.slice(1).map(({ line }) => ('at' in line ? `${line.line} ${keyParts(line.at.object).name}` : line.line));

/** The uid of what a fake holds. */
export const uidOf = (fake: FakeCluster, body: K8sObject): Uid => {
  const metadata = fake.objects.get(fake.pathOf(body))?.metadata;
  return (isObject(metadata) ? metadata.uid : undefined) as Uid;
};
