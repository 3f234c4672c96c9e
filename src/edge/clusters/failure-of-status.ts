import { type Failure, type FailureKind, isObject, type Json, type JsonObject } from '#core/model';
import { plainText } from './plain-text.ts';
import type { Reply } from './exchange.ts';

/** What each status means. `alone`: it means so even if it did not come as a Kubernetes Status, from a proxy say. */
const statuses: Readonly<Record<number, { readonly kind: FailureKind; readonly alone?: true; readonly quotes?: true }>> = {
  400: { kind: 'invalid', quotes: true },
  401: { kind: 'unauthorized', alone: true },
  403: { kind: 'forbidden', alone: true },
  404: { kind: 'absent' },
  405: { kind: 'invalid' },
  406: { kind: 'invalid' },
  409: { kind: 'conflict' },
  410: { kind: 'gone' },
  413: { kind: 'invalid', alone: true },
  415: { kind: 'invalid' },
  422: { kind: 'invalid', quotes: true },
  429: { kind: 'throttled', alone: true },
};

const reasons: Readonly<Record<string, FailureKind>> = { AlreadyExists: 'exists', Expired: 'gone', Gone: 'gone' };

const SECRETS = /^\/api\/v1\/(namespaces\/[^/?]+\/)?secrets([/?]|$)/;

/** The document of a reply, if it is a JSON object. */
export const documentOf = (reply: Reply): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(reply.body.toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? plainText(value) : '');

const causesOf = (details: Json | undefined, quiet: boolean): Pick<Failure, 'causes'> => {
  const causes = isObject(details) && Array.isArray(details.causes) ? details.causes.filter(isObject) : [];
  if (causes.length === 0) return {};
  return { causes: causes.map((one: JsonObject) => ({ reason: text(one.reason), field: text(one.field), message: quiet ? '' : text(one.message) })) };
};

const bare = (reply: Reply): Failure => {
  const known = statuses[reply.status];
  const kind = reply.status >= 500 ? 'server' : known?.alone ? known.kind : 'not-kubernetes';
  const what = reply.type === '' ? 'no content type' : plainText(reply.type);
  return { kind, status: reply.status, message: `HTTP ${reply.status}, and not as a Kubernetes Status (${what})` };
};

/**
 * What an answer other than 2xx is, by status and reason. An `absent` is one that an API server said; a 404 of anything
 * else in between says nothing. For Secrets nothing is quoted that could hold a value.
 */
export const failureOfStatus = (reply: Reply, path: string): Failure => {
  const status = documentOf(reply);
  if (status?.kind !== 'Status') return bare(reply);
  const known = statuses[reply.status];
  const quiet = SECRETS.test(path) && (known?.quotes === true || reply.status >= 500);
  const reason = text(status.reason);
  const said = quiet ? '' : text(status.message);
  return {
    kind: reasons[reason] ?? known?.kind ?? (reply.status >= 500 ? 'server' : 'invalid'),
    status: reply.status,
    message: said === '' ? `HTTP ${reply.status} ${reason}`.trim() : said,
    ...(reason === '' ? {} : { reason }),
    ...causesOf(status.details, quiet),
  };
};
