import { isObject, type JsonObject } from '#core/model';
import type { Headers } from './access.ts';

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** The headers that say whom a kubeconfig's user acts as: `as`, `as-uid`, `as-groups`, `as-user-extra`. */
export const impersonation = (user: JsonObject): Headers => {
  const headers: Record<string, string | readonly string[]> = {};
  if (typeof user.as === 'string' && user.as !== '') headers['impersonate-user'] = user.as;
  if (typeof user['as-uid'] === 'string' && user['as-uid'] !== '') headers['impersonate-uid'] = user['as-uid'];
  const groups = texts(user['as-groups']);
  if (groups.length > 0) headers['impersonate-group'] = groups;
  const extra = user['as-user-extra'];
  for (const [name, values] of Object.entries(isObject(extra) ? extra : {}))
    headers[`impersonate-extra-${encodeURIComponent(name.toLowerCase())}`] = texts(values);
  return headers;
};
