import type { DriftReport } from './drift.ts';
import type { Answer, FailureKind } from './failure.ts';
import type { JsonObject } from './json.ts';
import type { ClusterName, Digest, FieldPathText, ObjectKey, Timestamp } from './names.ts';
import type { Action } from './plan.ts';
import type { FindingKind } from './drift.ts';
import type { SourceRef } from './source.ts';
import type { Reach } from './spec.ts';

/** What a notifier can be told of: drift, what could not be looked at, what a plan would change. */
export type Topic = 'drift' | 'unknown' | 'pending';

/** Where the address of an endpoint stands: in the spec, or, as those with a token in them must, in a variable of the environment. */
export type Endpoint = { readonly url: string } | { readonly urlFromEnv: string };

/** The object that Events are about. */
export type Regarding = { readonly apiVersion: string; readonly kind: string; readonly name: string };

/** How a notifier is told. */
export type Channel =
  | { readonly to: 'slack' | 'teams' | 'webhook' | 'cloudevents'; readonly endpoint: Endpoint }
  | { readonly to: 'pushgateway'; readonly endpoint: Endpoint; readonly job: string }
  | { readonly to: 'events'; readonly reach: Reach; readonly namespace: string; readonly regarding: Regarding };

/** One of `drift.notify` of the spec: who is told, of what, and how. */
export type Notifier = { readonly name: string; readonly about: readonly Topic[]; readonly channel: Channel; readonly at: SourceRef };

/** One thing that was found, under the name by which a later run knows it again. No value of a field is in it. */
export type Noted = {
  readonly name: string;
  readonly topic: Topic;
  readonly cluster: ClusterName;
  readonly object?: ObjectKey;
  readonly what: FindingKind | FailureKind | Exclude<Action, 'keep'>;
  readonly path?: FieldPathText;
  readonly manager?: string;
  readonly time?: Timestamp;
  readonly since?: Timestamp;
};

/** What a notifier was told last: a digest over the names of all that was found then, and those names, at most 2,000 of them. */
export type Told = { readonly digest: Digest; readonly names: readonly string[] };

/** What each notifier was told last, by its name; one that has nothing open is missing. */
export type Tellings = Readonly<Record<string, Told>>;

/** All that was found in a run, and which names of an earlier run may still hold because nobody looked there. */
export type Findings = { readonly report: DriftReport; readonly noted: readonly Noted[]; readonly mayStill: (name: string, topic: Topic) => boolean };

/** What goes out to one notifier. */
export type Parcel =
  | { readonly by: 'http'; readonly endpoint: Endpoint; readonly method: 'POST' | 'PUT'; readonly path: string; readonly type: string; readonly body: string }
  | { readonly by: 'cluster'; readonly reach: Reach; readonly path: string; readonly objects: readonly JsonObject[] };

/** Sends what goes out. */
export type Notices = {
  /** Tries for a bounded time. What is said of a failure names a host at most: the rest of an address may be a secret. */
  readonly send: (parcel: Parcel) => Promise<Answer<void>>;
};
