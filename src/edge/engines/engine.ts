import type { ApiRequest, K8sObject, Step, Uid } from '#core/model';

/** What an engine goes by for one step. */
export type Sending = {
  readonly step: Step;
  /** The request path of the object. */
  readonly path: string;
  readonly fieldManager: string;
  /** What to send, for the actions that send something. */
  readonly body?: K8sObject;
  /** The object that the requests are meant for: any other one refuses them. None where nothing is there. */
  readonly live?: { readonly uid: Uid; readonly resourceVersion: string };
  /** The object as it was looked at, for what is handed over before anything is applied. */
  readonly found?: K8sObject;
};

/** One move: a request, or waiting until the object is gone. */
export type Move =
  /** `onto` what the last request stored: its resourceVersion takes the place of the one that was looked at. */
  | { readonly move: 'send'; readonly request: ApiRequest; readonly onto?: 'last' }
  | { readonly move: 'await-gone'; readonly path: string; readonly uid: Uid | undefined };

/** Who carries steps out. Moves follow each other; the last answer is what was stored. */
export type Engine = { readonly name: string; readonly summary: string; readonly moves: (sending: Sending) => readonly Move[] };
