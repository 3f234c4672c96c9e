import type { ApplyEvent } from './apply.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Answer } from './failure.ts';
import type { Keys } from './keys.ts';
import type { JsonObject } from './json.ts';
import type { ClusterName, Lineage, Milliseconds, Serial, Timestamp } from './names.ts';
import type { Notices } from './notices.ts';
import type { Outcome } from './outcome.ts';
import type { TestSource } from './policy-test.ts';
import type { Source } from './source.ts';
import type { MemberCluster } from './spec.ts';
import type { StatePlace } from './state-place.ts';
import type { JournalLine } from './state.ts';

/** A write to an API server. */
export type ApiRequest = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
  /** Content type of a PATCH; server-side apply is `application/apply-patch+yaml`. */
  readonly type?: string;
};

/** What an API server stored, and whether it was new (201). */
export type ApiAnswer = { readonly status: number; readonly body: JsonObject };

/** What to list. A LIST that does not end cleanly is a failure as a whole: it says nothing about absence. */
export type ListAsk = {
  readonly path: string;
  readonly labelSelector?: string;
  /** Ask for metadata only (PartialObjectMetadataList). */
  readonly metadataOnly?: boolean;
};

/** Three verbs to one API server. Answers are data; nothing is thrown but bugs. */
export type ClusterClient = {
  readonly cluster: ClusterName;
  /** TCP ports that it connects to: the server's, and its proxy's. */
  readonly ports?: readonly number[];
  /** Items as the server sent them, each with apiVersion and kind. */
  readonly list: (ask: ListAsk) => Promise<Answer<readonly JsonObject[]>>;
  /** Any JSON document by path: an object, discovery (`accept` chooses its form), OpenAPI. */
  readonly get: (path: string, options?: { readonly accept?: string; readonly query?: Readonly<Record<string, string>> }) => Promise<Answer<JsonObject>>;
  readonly send: (request: ApiRequest) => Promise<Answer<ApiAnswer>>;
  readonly close: () => Promise<void>;
};

/** Opens clients; credentials are read here and nowhere else. */
export type Clusters = {
  /** `within`: for all the time together in which an answer of it is waited for; what has not come by then is a timeout. */
  readonly open: (member: MemberCluster, options?: { readonly within?: Milliseconds }) => Promise<Answer<ClusterClient>>;
};

/** Who holds the state's lock. */
export type LockOwner = { readonly id: string; readonly who: string; readonly host: string; readonly pid: number; readonly since: Timestamp; readonly why: string };

/** Where state lives: bytes, serial, lock, journal and the key for secret digests; it knows nothing of objects. */
export type StateBackend = {
  /** Undefined where there is no state yet; a state that cannot be read is a diagnostic, never an empty state. */
  readonly read: () => Promise<Outcome<string | undefined>>;
  /** Replaces the whole, if the stored serial is still `after` (undefined: nothing is stored yet). */
  readonly write: (text: string, options: { readonly after: Serial | undefined }) => Promise<Outcome<void>>;
  readonly lock: (owner: LockOwner) => Promise<Outcome<void>>;
  /** Frees the lock with this id; it is a diagnostic if another one holds it. */
  readonly unlock: (id: string) => Promise<Outcome<void>>;
  readonly holder: () => Promise<LockOwner | undefined>;
  readonly journal: {
    /** Lines of an apply that was cut off; a torn last line is left out. */
    readonly read: () => Promise<Outcome<readonly JournalLine[]>>;
    /** Appends; `durable` waits until the line is on the disk. */
    readonly append: (line: JournalLine, durable: boolean) => Promise<Outcome<void>>;
    readonly clear: () => Promise<Outcome<void>>;
  };
  /** States that were stored before; a backend that keeps none has no such member. */
  readonly history?: {
    /** The oldest first; the present one is not among them. */
    readonly list: () => Promise<Outcome<readonly { readonly serial: Serial; readonly time?: Timestamp }[]>>;
    /** Undefined where that serial is not kept. */
    readonly read: (serial: Serial) => Promise<Outcome<string | undefined>>;
  };
  /** Small texts of fleet's own beside the state, by names of lower-case letters, digits and `-`; a backend without room for them has no such member. */
  readonly notes?: {
    /** Sorted. */
    readonly names: () => Promise<Outcome<readonly string[]>>;
    /** Undefined where there is none of that name. */
    readonly read: (name: string) => Promise<Outcome<string | undefined>>;
    /** The whole or nothing; of two at once, one stays. It needs no lock, and touches nothing else. */
    readonly write: (name: string, text: string) => Promise<Outcome<void>>;
  };
  /** The key for keyed digests; made on the first call with `create` (from `as`, the key of a state that moves here), undefined where there is none yet. */
  readonly key: (options: { readonly create: boolean; readonly as?: string }) => Promise<Outcome<string | undefined>>;
};

/** Reads the spec and everything it names. */
export type Files = {
  readonly load: (path: string, options: LoadOptions) => Promise<Outcome<readonly Source[]>>;
  /** The test files that are named, else all below the spec's folder. What is wrong with one is told with it, and stops no other. */
  readonly loadTests: (path: string, named: readonly string[], options: Pick<LoadOptions, 'allowOutside'>) => Promise<Outcome<readonly TestSource[]>>;
  /** One line of a file that was loaded, for the frame of a diagnostic. */
  readonly line: (file: string, line: number) => string | undefined;
};

/** How sources are read. */
export type LoadOptions = {
  readonly allowOutside: boolean;
  /** Only the spec and its cluster files: for what concerns the members, and not what runs there. */
  readonly membersOnly?: true;
  /** Files with more clusters than the spec names, from where fleet was started. */
  readonly clusterFiles?: readonly string[];
};

/** Saved documents of fleet's own: plans and reports. */
export type Documents = {
  readonly read: (path: string) => Promise<Outcome<string>>;
  /** Writes the whole or nothing, for its owner alone unless other programs are to read it. */
  readonly write: (path: string, text: string, who?: 'for-all') => Promise<Outcome<void>>;
  /** Writes the whole where nothing is; false where something is, which stays as it is. */
  readonly create: (path: string, text: string) => Promise<Outcome<boolean>>;
};

/** Texts kept from one run to the next, by a name that says what they are. It never fails: what is not there is undefined. */
export type Cache = {
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (name: string, text: string) => Promise<void>;
};

/** Time, as the outside tells it. */
export type Clock = { readonly now: () => Timestamp; readonly elapsed: () => Milliseconds; readonly sleep: (time: Milliseconds) => Promise<void> };

/** Fresh identities. */
export type Ids = { readonly lineage: () => Lineage; readonly operation: () => string };

/** Everything an action needs of the world. Tests give their own. */
export type Ports = {
  readonly files: Files;
  readonly documents: Documents;
  readonly keys: Keys;
  readonly clusters: Clusters;
  /** Endpoints that are told of findings. */
  readonly notices: Notices;
  /** OpenAPI documents, which a server names by a hash of what they hold. */
  readonly cache: Cache;
  /** The same backend for the same place: what holds its lock is what writes. */
  readonly backend: (place: StatePlace) => StateBackend;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly who: { readonly user: string; readonly host: string; readonly pid: number };
  /** Raised when the user asks to stop: what is in flight is finished and recorded. */
  readonly stop: AbortSignal;
  /** Raised when the user asks again: what is in flight is let go; the journal tells the next plan what is in doubt. */
  readonly stopNow: AbortSignal;
  readonly onEvent: (event: ApplyEvent) => void;
  readonly onWarning: (diagnostic: Diagnostic) => void;
};
