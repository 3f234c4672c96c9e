import {
  type AllSurroundings,
  type Answer,
  answered,
  byText,
  type ClusterClient,
  type ClusterFacts,
  type GroupKind,
  isObject,
  type JsonObject,
  type K8sObject,
  type KindCount,
  keyParts,
  kindName,
  resourcePath,
  type ServedKind,
  servedAs,
  type Surroundings,
  type SurroundingsAsk,
} from '#core/model';
import type { Facts } from './asked.ts';
import { limited, shareOf } from './limited.ts';
import { isLiveObject } from './live-object.ts';
import { getOne } from './look-up.ts';
import { type Clients, openedFor } from './opened.ts';

/** What to look up, and through whom. */
export type SurroundingsInput = {
  readonly asks: readonly SurroundingsAsk[];
  readonly facts: readonly ClusterFacts[];
  readonly clients: Clients;
  /** Label selector of everything that the fleet owns: `applyset.kubernetes.io/part-of=<id>`. */
  readonly applySetLabel: string;
};

/** Requests under way at once, per cluster. */
const AT_ONCE = 8;
/** In so many namespaces a kind is listed in each of them; beyond, once for the whole cluster. */
const FEW_NAMESPACES = 3;

type Site = { readonly client: ClusterClient; readonly facts: Facts; readonly isOurs: (item: JsonObject) => boolean };

const ours = (selector: string): Site['isOurs'] => {
  const [name = '', value] = selector.split('=');
  return ({ metadata }) => isObject(metadata) && isObject(metadata.labels) && metadata.labels[name] === value;
};

// Kubernetes makes these in each namespace, and keeps events of everything there for an hour.
const isItsOwn = ({ kind }: ServedKind, { metadata }: JsonObject): boolean => {
  const name = isObject(metadata) ? metadata.name : undefined;
  return kind === 'Event' || (kind === 'ConfigMap' && name === 'kube-root-ca.crt') || (kind === 'ServiceAccount' && name === 'default');
};

const countIn = async ({ client, isOurs }: Site, kind: ServedKind, namespace?: string): Promise<Answer<KindCount>> => {
  const listed = await client.list({ path: resourcePath(kind, namespace), metadataOnly: true });
  if (!listed.ok) return listed;
  const items = listed.value.filter((item) => namespace === undefined || !isItsOwn(kind, item));
  return answered({ group: kind.group, kind: kind.kind, count: items.length, foreign: items.filter((item) => !isOurs(item)).length });
};

// What is served twice is stored once, and what only an aggregated server computes is not stored at all.
const countedKinds = ({ served }: Facts): readonly ServedKind[] => {
  const stored = served.filter(({ namespaced, verbs, group, kind }) => namespaced && verbs.includes('list') && verbs.includes('delete') && kind !== 'Event' && !group.endsWith('metrics.k8s.io'));
  return [...new Map([...stored].reverse().map((kind) => [kindName(kind), kind])).values()].sort((one, other) => byText(kindName(one), kindName(other)));
};

const inNamespace = async (site: Site, namespace: string): Promise<Answer<readonly KindCount[]>> => {
  const answers = await Promise.all(countedKinds(site.facts).map((kind) => countIn(site, kind, namespace)));
  const failed = answers.find((answer) => !answer.ok);
  return failed ?? answered(answers.flatMap((answer) => (answer.ok && answer.value.count > 0 ? [answer.value] : [])));
};

const ofKind = async (site: Site, kind: GroupKind | undefined): Promise<Answer<readonly KindCount[]>> => {
  const served = kind && servedAs(site.facts.served, kind);
  if (served === undefined) return answered([]);
  const count = await countIn(site, served);
  return count.ok ? answered([count.value]) : count;
};

const insideOf = (site: Site, { object, kind }: SurroundingsAsk['inside'][number]): Promise<Answer<readonly KindCount[]>> => {
  const { group, name } = keyParts(object);
  return group === '' ? inNamespace(site, name) : ofKind(site, kind);
};

const asObjects = (answer: Answer<readonly JsonObject[]>): Answer<readonly K8sObject[]> => (answer.ok ? answered(answer.value.filter(isLiveObject)) : answer);

const inEach = async ({ client }: Site, kind: ServedKind, namespaces: readonly string[]): Promise<Answer<readonly K8sObject[]>> => {
  const answers = await Promise.all(namespaces.map(async (namespace) => asObjects(await client.list({ path: resourcePath(kind, namespace) }))));
  return answers.find((answer) => !answer.ok) ?? answered(answers.flatMap((answer) => (answer.ok ? answer.value : [])));
};

const listsOf = async (site: Site, { kind, namespaces }: SurroundingsAsk['lists'][number]): Promise<Answer<readonly K8sObject[]>> => {
  const served = servedAs(site.facts.served, kind);
  if (served === undefined) return answered([]);
  if (namespaces.length <= FEW_NAMESPACES) return inEach(site, served, namespaces);
  const all = asObjects(await site.client.list({ path: resourcePath(served) }));
  if (!all.ok) return all.failure.kind === 'forbidden' ? inEach(site, served, namespaces) : all;
  return answered(all.value.filter(({ metadata }) => namespaces.includes(metadata.namespace ?? '')));
};

const roleOf = async (site: Site, key: SurroundingsAsk['roles'][number]) => {
  const served = servedAs(site.facts.served, keyParts(key));
  return served === undefined ? ({ found: 'no' } as const) : getOne(site.client, served, key);
};

const each = async <Item, Name, Found>(items: readonly Item[], look: (item: Item) => Promise<readonly [Name, Found]>): Promise<ReadonlyMap<Name, Found>> => new Map(await Promise.all(items.map(look)));

const around = async (site: Site, ask: SurroundingsAsk): Promise<Surroundings> => {
  const [inside, roles, lists] = await Promise.all([
    each(ask.inside, async (one) => [one.object, await insideOf(site, one)] as const),
    each(ask.roles, async (role) => [role, await roleOf(site, role)] as const),
    each(ask.lists, async (one) => [kindName(one.kind), await listsOf(site, one)] as const),
  ]);
  return { cluster: ask.cluster, inside, roles, lists };
};

/**
 * What plans need to know of a cluster beyond their own objects: how much goes with what is deleted, what roles grant, what may
 * object. Nothing is asked of clusters whose plan needs none of it; what cannot be had is a failure, never nothing.
 */
export const lookAround = async (input: SurroundingsInput): Promise<AllSurroundings> => {
  const facts = new Map(input.facts.map((one) => [one.cluster, one]));
  const found = await Promise.all(
    input.asks.map(async (ask): Promise<readonly Surroundings[]> => {
      const [own, opened] = [facts.get(ask.cluster), openedFor(input.clients, ask.cluster)];
      if (own?.reach !== 'ok' || !opened.ok) return [];
      return [await around({ client: limited(opened.value, shareOf(AT_ONCE, input.asks.length)), facts: own, isOurs: ours(input.applySetLabel) }, ask)];
    }),
  );
  return new Map(found.flat().map((one) => [one.cluster, one]));
};
