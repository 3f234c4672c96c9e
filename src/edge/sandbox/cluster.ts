import type { JsonObject } from '#core/model';
import type { Kind, Writing } from './kinds/kind.ts';
import type { Kinds } from './kinds/registry.ts';
import type { Definitions } from './schemas/definitions.ts';
import type { Pages } from './store/pages.ts';
import type { Store } from './store/store.ts';

/** Time as a sandbox needs it. */
export type SandboxClock = {
  /** RFC 3339 in UTC, to the second or finer. */
  readonly now: () => string;
  /** Milliseconds since some moment; never goes back. */
  readonly elapsed: () => number;
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
};

/** Fresh identities. */
export type SandboxIds = {
  readonly uid: () => string;
  /** Five letters and digits, for generated names. */
  readonly token: () => string;
  /** A bearer token. */
  readonly secret: () => string;
};

/** One embedded cluster: what it stores, what it serves, and what it has of the outside. */
export type Cluster = {
  readonly name: string;
  readonly version: string;
  readonly store: Store;
  readonly kinds: Kinds;
  readonly definitions: Definitions;
  readonly pages: Pages;
  readonly clock: SandboxClock;
  readonly ids: SandboxIds;
  readonly controllers: boolean;
  /** The OpenAPI v3 document of a group and version; the same value until the kinds change. */
  readonly document: (group: string, version: string) => JsonObject;
  /** When an object was first asked about, on the clock's `elapsed`; creationTimestamp only knows seconds. */
  readonly seen: (uid: string) => number;
};

/** The present time as objects hold it. */
export const nowOf = (cluster: Cluster): string => `${cluster.clock.now().slice(0, 19)}Z`;

/** What a dry run gets: no address is set aside for it. */
const NO_ADDRESS = '10.96.0.0';
const FIRST_ADDRESS = 11;
const FIRST_PORT = 30_000;

/** Where the search for something free begins: what was given back is not given out again at once. */
const nextOf = new WeakMap<Store, { address: number; port: number }>();

const nextIn = (store: Store): { address: number; port: number } => {
  const next = nextOf.get(store) ?? { address: FIRST_ADDRESS, port: FIRST_PORT };
  nextOf.set(store, next);
  return next;
};

const freeAddress = ({ store }: Cluster): string => {
  const taken = new Set(store.list('/services').map((service) => service['spec']?.clusterIP as string));
  const next = nextIn(store);
  for (;;) {
    const address = `10.96.${(next.address >> 8) & 255}.${next.address & 255}`;
    next.address += 1;
    if (!taken.has(address)) return address;
  }
};

const freePort = ({ store }: Cluster): string => {
  const taken = new Set(store.list('/services').flatMap((service) => (service['spec']?.ports ?? []).map((port: { nodePort?: number }) => port.nodePort)));
  const next = nextIn(store);
  while (taken.has(next.port)) next.port += 1;
  return String(next.port++);
};

/** What the rules of a kind may know of the cluster during one write. */
export const writingIn = (cluster: Cluster, user: string, dryRun = false): Writing => ({
    now: nowOf(cluster), user, uid: cluster.ids.uid, token: cluster.ids.token, controllers: cluster.controllers,
    allocate: (what) => (what === 'nodePort' ? freePort(cluster) : dryRun ? NO_ADDRESS : freeAddress(cluster)),
    look: (storage, namespace, name) => cluster.store.get(storage, namespace, name),
  });

/** What a Status says of an object of a kind. */
export const aboutOf = (kind: Kind, name?: string): { group?: string; kind: string; name?: string } => ({
  ...(kind.group === '' ? {} : { group: kind.group }), kind: kind.plural, ...(name === undefined ? {} : { name }),
});
