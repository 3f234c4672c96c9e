import {
  type Answer,
  type ClusterClient,
  type ClusterFacts,
  failed,
  type JsonObject,
  type K8sObject,
  parseAddress,
  type Previews,
  resourcePath,
  servedAs,
  groupOf,
} from '#core/model';
import { limited } from './limited.ts';
import { liveObject } from './live-object.ts';
import type { Clients } from './opened.ts';

/** What to have the servers verify. */
export type DryRunInput = {
  /** Real bodies by address text. */
  readonly bodies: ReadonlyMap<string, K8sObject>;
  /** What was predicted; where that has conflicts, the dry run takes the fields too. */
  readonly previews: Previews;
  readonly clients: Clients;
  readonly facts: readonly ClusterFacts[];
  readonly fieldManager: string;
};

/** Requests under way at once, per cluster. */
const AT_ONCE = 8;

type Trial = { readonly address: string; readonly body: K8sObject; readonly force: boolean; readonly fieldManager: string };

const pathOf = (body: K8sObject, facts: ClusterFacts): string | undefined => {
  if (facts.reach === 'lost') return undefined;
  const group = groupOf(body.apiVersion);
  const kind = servedAs(facts.served, { group, kind: body.kind }, body.apiVersion.slice(body.apiVersion.indexOf('/') + 1));
  return kind && resourcePath(kind, body.metadata.namespace, body.metadata.name);
};

const tryOut = async (client: ClusterClient, path: string, trial: Trial): Promise<Answer<K8sObject>> => {
  const query = { fieldManager: trial.fieldManager, dryRun: 'All', ...(trial.force ? { force: 'true' } : {}) };
  const answer = await client.send({ method: 'PATCH', path, query, type: 'application/apply-patch+yaml', body: trial.body as unknown as JsonObject });
  return answer.ok ? liveObject(answer.value.body) : failed(answer.failure);
};

const hasConflicts = (input: DryRunInput, address: string): boolean => {
  const preview = input.previews.get(address);
  return (preview?.known === 'predicted' || preview?.known === 'verified') && preview.conflicts.length > 0;
};

/**
 * What each server says that it would store, by address text, secret values included: the caller conceals them. Nothing
 * is stored. Bodies of clusters or kinds that are not there have no answer.
 */
export const dryRun = async (input: DryRunInput): Promise<ReadonlyMap<string, Answer<K8sObject>>> => {
  const facts = new Map(input.facts.map((one) => [one.cluster, one]));
  const clients = new Map([...input.clients].flatMap(([name, opened]) => (opened.ok ? [[name, limited(opened.value, AT_ONCE)] as const] : [])));
  const answers = await Promise.all(
    [...input.bodies].map(async ([address, body]) => {
      const cluster = parseAddress(address)?.cluster;
      const own = cluster && facts.get(cluster);
      const client = cluster && clients.get(cluster);
      const path = own && pathOf(body, own);
      if (!client || path === undefined) return [];
      return [
        [address, await tryOut(client, path, { address, body, force: hasConflicts(input, address), fieldManager: input.fieldManager })] as const,
      ];
    }),
  );
  return new Map(answers.flat());
};
