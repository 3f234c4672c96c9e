import type { JsonObject, K8sObject } from '#core/model';

/** One request of a recorded sequence. An update's body is what was sent; what came of it is in the answer. */
export type Request = {
  readonly does: 'apply' | 'create' | 'replace' | 'merge-patch';
  readonly manager: string;
  readonly force?: true;
  readonly subresource?: string;
  readonly body: JsonObject;
};

/** What an API server answered: the object as stored, or its refusal. */
export type Answered = { readonly status: number; readonly stored?: K8sObject; readonly says?: string; readonly conflicts?: readonly { readonly field: string; readonly message: string }[] };

/** Requests about one object, one after the other, with the answers of a real API server. */
export type Recording = {
  readonly name: string;
  readonly server: string;
  /** In fixtures/merge/openapi. */
  readonly document: string;
  readonly statusSubresource: boolean;
  readonly steps: readonly (Request & Answered)[];
};

/** What is to be recorded. */
export type Sequence = { readonly name: string; readonly document: string; readonly path: string; readonly steps: readonly Request[] };
