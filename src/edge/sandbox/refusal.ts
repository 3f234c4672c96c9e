import type { JsonObject } from '#core/model';

/** One entry of `details.causes` of a Status, as a validation makes it. */
export type Cause = { readonly reason?: string; readonly message: string; readonly field?: string };

/** What a request was about, as far as a Status says it. */
export type About = { readonly group?: string; readonly kind?: string; readonly name?: string; readonly uid?: string };

/** A request that was refused: the HTTP status and the Status body that answers it. */
export type Refusal = { readonly refused: number; readonly body: JsonObject; readonly headers?: Readonly<Record<string, string>> };

/** Whether an answer is a refusal. */
export const isRefusal = (value: unknown): value is Refusal => value !== null && typeof value === 'object' && Object.hasOwn(value, 'refused');

type Details = About & { readonly causes?: readonly Cause[]; readonly retryAfterSeconds?: number };

const held = (members: Record<string, unknown>): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== '')) as JsonObject;

/** A refusal with the Status body that the real API server writes for it. */
export const refuse = (code: number, reason: string, said: { readonly message: string; readonly details?: Details }): Refusal => ({
  refused: code,
  body: held({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: said.message,
    reason,
    details: said.details && held({ ...said.details, causes: said.details.causes?.map(held) }),
    code,
  }),
});

/** `deployments.apps`; the core group has no suffix. */
export const resourceText = (about: About): string => (about.group ? `${about.kind}.${about.group}` : (about.kind ?? ''));

/** 404 for an object. `about.kind` is the resource's plural name, as in a Status. */
export const notFound = (about: About): Refusal =>
  refuse(404, 'NotFound', { message: `${resourceText(about)} ${JSON.stringify(about.name ?? '')} not found`, details: about });

/** 409 for a name that is taken. */
export const alreadyExists = (about: About, dying = false): Refusal =>
  refuse(409, 'AlreadyExists', { message: `${dying ? 'object is being deleted: ' : ''}${resourceText(about)} ${JSON.stringify(about.name ?? '')} already exists`, details: about });

/** 409 for a write that does not fit what is stored. */
export const conflict = (about: About, says: string): Refusal =>
  refuse(409, 'Conflict', { message: `Operation cannot be fulfilled on ${resourceText(about)} ${JSON.stringify(about.name ?? '')}: ${says}`, details: about });

/** What a 409 says when the resourceVersion is not the stored one. */
export const MODIFIED = 'the object has been modified; please apply your changes to the latest version and try again';

/** 403 with the reason of whoever forbids it. */
export const forbidden = (about: About, says: string): Refusal =>
  refuse(403, 'Forbidden', {
    message: about.name === undefined || about.name === '' ? `${resourceText(about)} is forbidden: ${says}` : `${resourceText(about)} ${JSON.stringify(about.name)} is forbidden: ${says}`,
    details: about,
  });

/** 400. */
export const badRequest = (message: string): Refusal => refuse(400, 'BadRequest', { message });

/** 500, as the real server answers errors of its own conversion of an apply. */
export const internal = (message: string): Refusal => refuse(500, 'InternalError', { message });

/** 500 for an error without a reason: the bare text. */
export const unknownError = (message: string): Refusal => ({
  refused: 500,
  body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, code: 500 },
});

const causeText = (cause: Cause): string => `${cause.field}: ${cause.message}`;

/** 422 with every cause. `about.kind` is the kind's name here, not the plural. */
export const invalid = (about: About, causes: readonly Cause[]): Refusal => {
  const texts = [...new Set(causes.map(causeText))];
  const says = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  return refuse(422, 'Invalid', {
    message: `${resourceText(about)} ${JSON.stringify(about.name ?? '')} is invalid: ${says}`,
    details: { ...about, causes },
  });
};
