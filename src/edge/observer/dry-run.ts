import {
  type Answer,
  type ClusterClient,
  type ClusterFacts,
  failed,
  type Failure,
  groupOf,
  type JsonObject,
  type K8sObject,
  parseAddress,
  type Previews,
  resourcePath,
  servedAs,
  type ServedKind,
} from '#core/model';
import { limited, shareOf } from './limited.ts';
import { liveObject } from './live-object.ts';
import { mayPatchOn, type MayPatch } from './may-patch.ts';
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

type Site = { readonly client: ClusterClient; readonly mayPatch: MayPatch; readonly served: readonly ServedKind[] };
type Trial = { readonly body: K8sObject; readonly force: boolean; readonly fieldManager: string };

const kindOf = (body: K8sObject, served: readonly ServedKind[]): ServedKind | undefined =>
  servedAs(served, { group: groupOf(body.apiVersion), kind: body.kind }, body.apiVersion.slice(body.apiVersion.indexOf('/') + 1));

// A refusal of rights says nothing of the object; one of an admission plugin, with the same status, does.
const isOfRights = async (failure: Failure, mayPatch: () => Promise<boolean>): Promise<boolean> => failure.kind === 'forbidden' && !(await mayPatch());

const tryOut = async (site: Site, trial: Trial): Promise<Answer<K8sObject> | undefined> => {
  const { body, force, fieldManager } = trial;
  const kind = kindOf(body, site.served);
  if (kind === undefined) return undefined;
  const path = resourcePath(kind, body.metadata.namespace, body.metadata.name);
  const query = { fieldManager, dryRun: 'All', ...(force ? { force: 'true' } : {}) };
  const answer = await site.client.send({ method: 'PATCH', path, query, type: 'application/apply-patch+yaml', body: body as unknown as JsonObject });
  if (answer.ok) return liveObject(answer.value.body);
  return (await isOfRights(answer.failure, () => site.mayPatch(kind, body.metadata.namespace))) ? undefined : failed(answer.failure);
};

const hasConflicts = (input: DryRunInput, address: string): boolean => {
  const preview = input.previews.get(address);
  return (preview?.known === 'predicted' || preview?.known === 'verified') && preview.conflicts.length > 0;
};

const sitesOf = ({ clients, facts }: DryRunInput): ReadonlyMap<string, Site> =>
  new Map(
    facts.flatMap((own): [string, Site][] => {
      const opened = clients.get(own.cluster);
      if (own.reach === 'lost' || !opened?.ok) return [];
      const client = limited(opened.value, shareOf(AT_ONCE, facts.length));
      return [[own.cluster, { client, mayPatch: mayPatchOn(client), served: own.served }]];
    }),
  );

/**
 * What each server says that it would store, by address text, secret values included: the caller conceals them. Nothing
 * is stored. Bodies of clusters or kinds that are not there, or that we have no right to patch, have no answer.
 */
export const dryRun = async (input: DryRunInput): Promise<ReadonlyMap<string, Answer<K8sObject>>> => {
  const sites = sitesOf(input);
  const answers = await Promise.all(
    [...input.bodies].map(async ([address, body]) => {
      const site = sites.get(parseAddress(address)?.cluster ?? '');
      const answer = site && (await tryOut(site, { body, force: hasConflicts(input, address), fieldManager: input.fieldManager }));
      return answer === undefined ? [] : [[address, answer] as const];
    }),
  );
  return new Map(answers.flat());
};
