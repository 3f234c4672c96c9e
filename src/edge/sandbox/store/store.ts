import { byText } from '#core/model';
import type { Draft } from '../draft.ts';

/** An object as it is stored: complete and frozen. */
export type Stored = Draft;

/** One change of the store. `before` is what it replaced or removed. */
export type Happening = {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly storage: string;
  readonly version: number;
  readonly object: Stored;
  readonly before?: Stored;
};

/** What was asked for is older than what is remembered. */
export const EXPIRED = 'expired';

/** All objects of a cluster, with one counter of versions over all of them, as etcd has it. */
export type Store = {
  readonly version: () => number;
  readonly get: (storage: string, namespace: string | undefined, name: string) => Stored | undefined;
  /** In the order of namespace and name. */
  readonly list: (storage: string, namespace?: string) => readonly Stored[];
  /** Stores an object under the next version and tells everyone. */
  readonly put: (storage: string, object: Draft) => Stored;
  readonly remove: (storage: string, object: Stored) => Stored;
  /** What happened to objects of one storage after a version. */
  readonly since: (storage: string, version: number) => readonly Happening[] | typeof EXPIRED;
  /** Calls back on every change until the returned function is called. */
  readonly listen: (listener: (happening: Happening) => void) => () => void;
  readonly all: () => ReadonlyMap<string, readonly Stored[]>;
};

const REMEMBERED = 20_000;

const keyIn = (namespace: string | undefined, name: string): string => (namespace ? `${namespace}/${name}` : name);
const keyOf = (object: Draft): string => keyIn(object['metadata'].namespace, object['metadata'].name);

type Shelf = { readonly objects: Map<string, Stored>; sorted: readonly Stored[] | undefined };

const sortedOf = (shelf: Shelf): readonly Stored[] => {
  shelf.sorted ??= [...shelf.objects.entries()].sort(([one], [other]) => byText(one, other)).map(([, object]) => object);
  return shelf.sorted;
};

const frozen = <Value>(value: Value): Value => {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
};

const stamped = (object: Draft, version: number): Stored => frozen({ ...object, metadata: { ...object['metadata'], resourceVersion: String(version) } });

// A listener may write itself; what that makes happen is told to everyone after what made it happen.
const announcer = (listeners: ReadonlySet<(happening: Happening) => void>): ((happening: Happening) => void) => {
  const untold: Happening[] = [];
  let telling = false;
  return (happening) => {
    untold.push(happening);
    if (telling) return;
    telling = true;
    try {
      for (let next = untold.shift(); next !== undefined; next = untold.shift()) for (const listener of listeners) listener(next);
    } finally {
      telling = false;
    }
  };
};

/** What a store starts from; none: an empty one. */
export type Kept = { readonly version: number; readonly objects: Readonly<Record<string, readonly Stored[]>> };

/** A store in memory. */
export const makeStore = (kept: Kept = { version: 0, objects: {} }): Store => {
  let counter = kept.version;
  const shelves = new Map<string, Shelf>();
  const remembered: Happening[] = [];
  const listeners = new Set<(happening: Happening) => void>();
  let forgotten = counter;

  const shelfOf = (storage: string): Shelf => {
    const shelf = shelves.get(storage) ?? { objects: new Map(), sorted: undefined };
    shelves.set(storage, shelf);
    return shelf;
  };
  for (const [storage, objects] of Object.entries(kept.objects)) {
    const shelf = shelfOf(storage);
    for (const object of objects) shelf.objects.set(keyOf(object), object);
  }

  const announce = announcer(listeners);
  const tell = (happening: Happening): Stored => {
    remembered.push(happening);
    if (remembered.length > REMEMBERED) forgotten = remembered.splice(0, REMEMBERED / 4).at(-1)?.version ?? forgotten;
    announce(happening);
    return happening.object;
  };

  return {
    version: () => counter,
    get: (storage, namespace, name) => shelves.get(storage)?.objects.get(keyIn(namespace, name)),
    list: (storage, namespace) => {
      const shelf = shelves.get(storage);
      if (shelf === undefined) return [];
      return namespace === undefined ? sortedOf(shelf) : sortedOf(shelf).filter((object) => object['metadata'].namespace === namespace);
    },
    put: (storage, object) => {
      const shelf = shelfOf(storage);
      const key = keyOf(object);
      const before = shelf.objects.get(key);
      counter += 1;
      const stored = stamped(object, counter);
      shelf.objects.set(key, stored);
      shelf.sorted = undefined;
      return tell({ type: before ? 'MODIFIED' : 'ADDED', storage, version: counter, object: stored, ...(before && { before }) });
    },
    remove: (storage, object) => {
      const shelf = shelfOf(storage);
      shelf.objects.delete(keyOf(object));
      shelf.sorted = undefined;
      counter += 1;
      return tell({ type: 'DELETED', storage, version: counter, object: stamped(object, counter), before: object });
    },
    since: (storage, version) => (version < forgotten ? EXPIRED : remembered.filter((one) => one.version > version && one.storage === storage)),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    all: () => new Map([...shelves].map(([storage, shelf]) => [storage, sortedOf(shelf)])),
  };
};
