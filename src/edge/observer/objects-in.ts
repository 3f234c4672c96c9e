import { byText, type ClusterClient, type K8sObject, keyOf, type ObjectKey, resourcePath, type ServedKind, type Failure, type ClusterFacts, type ClusterName } from '#core/model';
import { limited, shareOf } from './limited.ts';
import { isLiveObject } from './live-object.ts';
import { type Clients, openedFor } from './opened.ts';

/** Where to look for everything that is there: namespaces, and which of the served kinds. */
export type EverythingInput = {
  readonly facts: readonly ClusterFacts[];
  readonly clients: Clients;
  readonly namespaces: readonly string[];
  readonly kindsOf: (served: readonly ServedKind[]) => readonly ServedKind[];
  /** Calls under way at once, per cluster. */
  readonly concurrency: number;
  /** So many clusters are looked at at once; all of `facts`, where it is not given. */
  readonly among?: number;
};

/** The objects of one cluster, and the kinds (`group/Kind/namespace/*`) that could not be listed. */
export type Everything = { readonly cluster: ClusterName; readonly objects: readonly K8sObject[]; readonly unseen: readonly { readonly object: ObjectKey; readonly failure: Failure }[] };

type Part = Pick<Everything, 'objects' | 'unseen'>;

const listed = async (client: ClusterClient, kind: ServedKind, namespace: string): Promise<Part> => {
  const answer = await client.list({ path: resourcePath(kind, namespace), metadataOnly: true });
  if (!answer.ok) return answer.failure.kind === 'absent' ? { objects: [], unseen: [] } : { objects: [], unseen: [{ object: keyOf(kind, namespace, '*'), failure: answer.failure }] };
  const apiVersion = kind.group === '' ? kind.version : `${kind.group}/${kind.version}`;
  // Items of a list of metadata are of the kind PartialObjectMetadata: what they are stands in the path.
  return { objects: answer.value.filter(isLiveObject).map((object) => ({ ...object, apiVersion, kind: kind.kind })), unseen: [] };
};

const everythingIn = async (facts: Extract<ClusterFacts, { reach: 'ok' }>, client: ClusterClient, { namespaces, kindsOf }: EverythingInput): Promise<Everything> => {
  const parts = await Promise.all(namespaces.flatMap((namespace) => kindsOf(facts.served).map((kind) => listed(client, kind, namespace))));
  return {
    cluster: facts.cluster,
    objects: parts.flatMap(({ objects }) => objects),
    unseen: parts.flatMap(({ unseen }) => unseen).sort((one, other) => byText(one.object, other.object)),
  };
};

/** The metadata of everything in some namespaces of the clusters that answered: one list for each kind and namespace. */
export const observeNamespaces = (input: EverythingInput): Promise<Everything[]> =>
  Promise.all(
    input.facts.flatMap((facts): Promise<Everything>[] => {
      const opened = facts.reach === 'ok' ? openedFor(input.clients, facts.cluster) : undefined;
      return facts.reach === 'ok' && opened?.ok ? [everythingIn(facts, limited(opened.value, shareOf(input.concurrency, input.among ?? input.facts.length)), input)] : [];
    }),
  );
