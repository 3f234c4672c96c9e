import { describe, expect, it } from 'vitest';
import { answered, type K8sObject, type ServedKind, type Surroundings, type SurroundingsAsk } from '#core/model';
import { lookAround } from '#edge/observer';
import { type FakeCluster, fakeCluster, type Intercept, servedKinds } from '../../support/fake-cluster.ts';
import { map, requests } from './look.ts';
import { LABEL, labelled, object } from './objects.ts';

const east = 'east' as never;
const kind = (group: string, name: string, plural: string): ServedKind => ({ group, version: 'v1', kind: name, plural, namespaced: true, verbs: ['delete', 'get', 'list'] });
const served = [...servedKinds, kind('policy', 'PodDisruptionBudget', 'poddisruptionbudgets'), kind('tea.test', 'Pot', 'pots')];

const asking = (ask: Partial<SurroundingsAsk>): SurroundingsAsk => ({ cluster: east, inside: [], roles: [], lists: [], ...ask });
const budgets = (...namespaces: readonly string[]): SurroundingsAsk['lists'] => [{ kind: { group: 'policy', kind: 'PodDisruptionBudget' }, namespaces }];

const look = async (fake: FakeCluster, asks: readonly SurroundingsAsk[]): Promise<Surroundings | undefined> =>
  (await lookAround({ asks, facts: [fake.facts], clients: new Map([[east, answered(fake.client)]]), applySetLabel: LABEL })).get(east);

const fakeWith = (objects: readonly K8sObject[], intercept?: Intercept): FakeCluster => {
  const fake = fakeCluster('east', { served, ...(intercept === undefined ? {} : { intercept }) });
  for (const one of objects) fake.put(one);
  return fake;
};

const forbid =
  (path: RegExp): Intercept =>
  (asked) =>
    path.test(asked.path) ? 'forbidden' : undefined;

describe('how much is inside', () => {
  const shop = { object: 'v1/Namespace/shop' as never };

  it('of a namespace: each kind that is stored there, what is not of the fleet apart, and nothing that Kubernetes puts there itself', async () => {
    const own = [object('v1 ConfigMap', 'kube-root-ca.crt', 'shop'), object('v1 ServiceAccount', 'default', 'shop'), object('v1 ServiceAccount', 'web', 'shop')];
    const fake = fakeWith([labelled(map('a')), map('b'), map('c', 'other'), ...own]);
    expect((await look(fake, [asking({ inside: [shop] })]))?.inside.get(shop.object)).toEqual(
      answered([
        { group: '', kind: 'ConfigMap', count: 2, foreign: 1 },
        { group: '', kind: 'ServiceAccount', count: 1, foreign: 1 },
      ]),
    );
    expect(requests(fake)).toContain('NAMES /api/v1/namespaces/shop/secrets');
    expect(requests(fake).filter((path) => path.includes('horizontalpodautoscalers'))).toHaveLength(1);
  });

  it('of a definition: one list of its kind', async () => {
    const fake = fakeWith([labelled(object('tea.test/v1 Pot', 'one', 'shop')), object('tea.test/v1 Pot', 'two', 'tea')]);
    const inside = { object: 'apiextensions.k8s.io/CustomResourceDefinition/pots.tea.test' as never, kind: { group: 'tea.test', kind: 'Pot' } };
    expect((await look(fake, [asking({ inside: [inside] })]))?.inside.get(inside.object)).toEqual(answered([{ group: 'tea.test', kind: 'Pot', count: 2, foreign: 1 }]));
    expect(requests(fake)).toEqual(['NAMES /apis/tea.test/v1/pots']);
  });

  it('is not known where a list is forbidden', async () => {
    expect((await look(fakeWith([map('a')], forbid(/secrets/)), [asking({ inside: [shop] })]))?.inside.get(shop.object)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
  });
});

describe('what may object', () => {
  const budget = (name: string, namespace: string): K8sObject => object('policy/v1 PodDisruptionBudget', name, namespace);
  const all = [budget('a', 'n1'), budget('b', 'n2'), budget('c', 'elsewhere')];
  const names = (around: Surroundings | undefined): unknown => {
    const answer = around?.lists.get('policy/PodDisruptionBudget');
    return answer?.ok ? answer.value.map(({ metadata }) => metadata.name) : answer?.failure.kind;
  };

  it.each<{ name: string; namespaces: readonly string[]; intercept?: Intercept; want: unknown; asks: readonly string[] }>([
    { name: 'few namespaces: each of them', namespaces: ['n1', 'n2'], want: ['a', 'b'], asks: ['n1', 'n2'].map((one) => `LIST /apis/policy/v1/namespaces/${one}/poddisruptionbudgets`) },
    { name: 'many namespaces: one list, and only what is in them', namespaces: ['n1', 'n2', 'n3', 'n4'], want: ['a', 'b'], asks: ['LIST /apis/policy/v1/poddisruptionbudgets'] },
    {
      name: 'the one list is forbidden: each of them',
      namespaces: ['n1', 'n2', 'n3', 'n4'],
      intercept: forbid(/v1\/poddisruptionbudgets/),
      want: ['a', 'b'],
      asks: ['LIST /apis/policy/v1/poddisruptionbudgets', ...['n1', 'n2', 'n3', 'n4'].map((one) => `LIST /apis/policy/v1/namespaces/${one}/poddisruptionbudgets`)],
    },
    { name: 'forbidden', namespaces: ['n1'], intercept: forbid(/poddisruptionbudgets/), want: 'forbidden', asks: ['LIST /apis/policy/v1/namespaces/n1/poddisruptionbudgets'] },
  ])('$name', async ({ namespaces, intercept, want, asks }) => {
    const fake = fakeWith(all, intercept);
    expect(names(await look(fake, [asking({ lists: budgets(...namespaces) })]))).toEqual(want);
    expect(requests(fake)).toEqual(asks);
  });

  it('a kind that is not served has no objects, and is not asked for', async () => {
    const fake = fakeCluster('east', { served: servedKinds });
    expect(names(await look(fake, [asking({ lists: budgets('n1') })]))).toEqual([]);
    expect(requests(fake)).toEqual([]);
  });
});

describe('what roles grant', () => {
  it('one request for each role', async () => {
    const fake = fakeWith([object('rbac.authorization.k8s.io/v1 ClusterRole', 'view')]);
    const [view, gone] = ['view', 'gone'].map((name) => `rbac.authorization.k8s.io/ClusterRole/${name}`) as never[];
    const roles = (await look(fake, [asking({ roles: [view as never, gone as never] })]))?.roles;
    expect([view, gone].map((key) => roles?.get(key as never)?.found)).toEqual(['yes', 'no']);
    expect(requests(fake)).toHaveLength(2);
  });
});

describe('nobody is asked', () => {
  it('without a question, and a lost cluster is missing', async () => {
    const fake = fakeWith([]);
    expect(await look(fake, [])).toBeUndefined();
    const facts = [{ reach: 'lost' as const, cluster: east, failure: { kind: 'refused' as const, message: '' } }];
    expect((await lookAround({ asks: [asking({ lists: budgets('n1') })], facts, clients: new Map([[east, answered(fake.client)]]), applySetLabel: LABEL })).size).toBe(0);
    expect(requests(fake)).toEqual([]);
  });
});
