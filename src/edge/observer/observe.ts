import {
  byText,
  type ClusterClient,
  type ClusterFacts,
  type ClusterName,
  type Desired,
  type Failure,
  type FailureKind,
  type ObjectKey,
  type Observation,
  type ObservedCluster,
  type State,
} from '#core/model';
import { type Asked, askedOf, type Facts, keysOf } from './asked.ts';
import { limited, shareOf } from './limited.ts';
import { type Listing, listLabelled } from './list-labelled.ts';
import { getEach, lookUp } from './look-up.ts';
import { isHomeless, lookUpNamespaces } from './namespaces.ts';
import { type Clients, openedFor } from './opened.ts';

/** What to look at, and through whom. */
export type ObserveInput = {
  readonly desired: Desired;
  readonly recorded: State;
  readonly facts: readonly ClusterFacts[];
  readonly clients: Clients;
  /** Label selector of everything that the fleet owns: `applyset.kubernetes.io/part-of=<id>`. */
  readonly applySetLabel: string;
  /** Calls under way at once, per cluster. */
  readonly concurrency: number;
  /** So many clusters are looked at at once; all of `facts`, where it is not given. */
  readonly among?: number;
};

type Seen = readonly [ObjectKey, Observation];
type Sight = { readonly facts: Facts; readonly client: ClusterClient; readonly asked: Asked; readonly labelSelector: string };

// After one of these, no other request to the cluster would fare better.
const HOPELESS: ReadonlySet<FailureKind> = new Set<FailureKind>(['refused', 'name', 'tls', 'credentials', 'unauthorized', 'cancelled']);

const hopeless = (listings: readonly Listing[]): Failure | undefined =>
  listings.flatMap(({ unknown }) => [...unknown.values()]).find(({ kind }) => HOPELESS.has(kind));

const strays = (listings: readonly Listing[], asked: Asked): readonly ObjectKey[] =>
  [...new Set(listings.flatMap(({ objects }) => [...objects.keys()].filter((key) => !asked.keys.has(key))))].sort(byText);

// Each listing answers for its own keys only: with two versions of a kind asked for, each list holds the other's objects too.
const listedIn = ({ collection, objects, unknown }: Listing): readonly Seen[] =>
  collection.keys.flatMap((key): Seen[] => {
    const live = objects.get(key);
    const failure = unknown.get(key);
    if (live) return [[key, { found: 'yes', live }]];
    return failure ? [[key, { found: 'unknown', failure }]] : [];
  });

const restOf = async (
  client: ClusterClient,
  { collection, unlisted, unlistable }: Listing,
  namespaces: ReadonlyMap<ObjectKey, Observation>,
): Promise<readonly Seen[]> => {
  const isOpen = (key: ObjectKey): boolean => !namespaces.has(key) && !isHomeless(key, namespaces);
  const [looked, got] = await Promise.all([
    lookUp(client, collection.kind, unlisted.filter(isOpen)),
    getEach(client, collection.kind, unlistable.filter(isOpen)),
  ]);
  const homeless = [...unlisted, ...unlistable].filter((key) => isHomeless(key, namespaces)).map((key): Seen => [key, { found: 'no' }]);
  return [...looked, ...got, ...homeless];
};

const lookAt = async ({ facts, client, asked, labelSelector }: Sight): Promise<ObservedCluster> => {
  const listings = await Promise.all(asked.collections.map((collection) => listLabelled({ client, labelSelector }, collection)));
  const failure = hopeless(listings);
  if (failure) return { reach: 'lost', cluster: facts.cluster, failure };
  const namespaces = await lookUpNamespaces(client, { served: facts.served, wanted: (key) => asked.keys.has(key) }, listings);
  const rest = await Promise.all(listings.map((listing) => restOf(client, listing, namespaces)));
  // Absent namespaces are told even where nobody asked for them: what is planned into one needs it first.
  const homes = [...namespaces].filter(([key, { found }]) => asked.keys.has(key) || found === 'no');
  const found: Seen[] = [...asked.settled, ...listings.flatMap(listedIn), ...homes, ...rest.flat()];
  return {
    reach: 'ok',
    cluster: facts.cluster,
    facts,
    objects: new Map(found.sort(([one], [other]) => byText(one, other))),
    strays: strays(listings, asked),
  };
};

const lost = (cluster: ClusterName, failure: Failure): ObservedCluster => ({ reach: 'lost', cluster, failure });

/**
 * What is live at every desired and recorded address: one list for each kind and cluster by the fleet's label, and few
 * requests more for what it did not hold. A cluster that does not answer is lost; a part that does not is unknown.
 */
export const observe = (input: ObserveInput): Promise<ObservedCluster[]> => {
  const keys = keysOf(input.desired, input.recorded);
  const concurrency = shareOf(input.concurrency, input.among ?? input.facts.length);
  return Promise.all(
    input.facts.map((facts): Promise<ObservedCluster> | ObservedCluster => {
      if (facts.reach === 'lost') return lost(facts.cluster, facts.failure);
      const opened = openedFor(input.clients, facts.cluster);
      if (!opened.ok) return lost(facts.cluster, opened.failure);
      return lookAt({
        facts,
        client: limited(opened.value, concurrency),
        asked: askedOf(facts, keys),
        labelSelector: input.applySetLabel,
      });
    }),
  );
};
