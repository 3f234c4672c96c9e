import {
  type Answer,
  type ClusterClient,
  type ClusterFacts,
  type ClusterName,
  type ClusterPlan,
  conceal,
  failed,
  isObject,
  type JsonObject,
  type K8sObject,
  keyParts,
  type ObjectKey,
  type Observation,
  type Uid,
} from '#core/model';
import type { Engine } from '#edge/engines';
import type { Ledger } from './ledger.ts';
import type { RunInput } from './run-input.ts';

/** One cluster while its steps are carried out. */
export type Site = {
  readonly run: RunInput;
  readonly plan: ClusterPlan;
  readonly client: Answer<ClusterClient>;
  readonly facts: ClusterFacts | undefined;
  readonly seen: ReadonlyMap<ObjectKey, Observation>;
  readonly engine: Engine;
  readonly ledger: Ledger;
  readonly fieldManager: string;
};

const noClient = (cluster: ClusterName): Answer<never> => failed({ kind: 'credentials', cluster, message: 'no client was opened for this cluster' });

/** The site of one cluster of a plan. A cluster that is lost now has no client. */
export const siteOf = (run: RunInput, plan: ClusterPlan, with_: { engine: Engine; ledger: Ledger }): Site => {
  const { cluster } = plan;
  const observed = run.observedNow.find((one) => one.cluster === cluster);
  const opened = run.clients.get(cluster) ?? noClient(cluster);
  return {
    run,
    plan,
    client: observed?.reach === 'lost' ? failed(observed.failure) : opened,
    facts: run.facts.find((one) => one.cluster === cluster),
    seen: observed?.reach === 'ok' ? observed.objects : new Map(),
    engine: with_.engine,
    ledger: with_.ledger,
    fieldManager: `fleet:${run.plan.fleet}`,
  };
};

/** A stored object as the server answered it. */
export const storedObject = (body: JsonObject): Answer<K8sObject & { readonly metadata: { readonly uid: Uid } }> =>
  isObject(body.metadata) && typeof body.metadata.uid === 'string' && typeof body.kind === 'string' && typeof body.apiVersion === 'string'
    ? { ok: true, value: body as unknown as K8sObject & { readonly metadata: { readonly uid: Uid } } }
    : failed({ kind: 'not-kubernetes', message: 'the server answered with something else than the object it stored' });

/** Looks at one object anew, without secret values. */
export const lookAgain = async (site: Site, path: string): Promise<Observation> => {
  if (!site.client.ok) return { found: 'unknown', failure: site.client.failure };
  const answer = await site.client.value.get(path);
  if (!answer.ok) return answer.failure.kind === 'absent' ? { found: 'no' } : { found: 'unknown', failure: answer.failure };
  const live = storedObject(answer.value);
  return live.ok ? { found: 'yes', live: conceal(live.value, site.run.seal) } : { found: 'unknown', failure: live.failure };
};

/** Whether an object is a namespace, or defines a kind: others stand on it. */
export const isFooting = (key: ObjectKey): boolean => {
  const { group, kind } = keyParts(key);
  return (group === '' && kind === 'Namespace') || (group === 'apiextensions.k8s.io' && kind === 'CustomResourceDefinition');
};
