import { loadAll } from 'js-yaml';
import { type FieldPath, parseFieldPath, valueAtFieldPath } from '#lib/field-path';
import { type K8sObject, objectKey } from '#core/model';
import { pathOf } from './api-paths.ts';
import type { Direct, Reply } from './direct.ts';

const mustBe = (reply: Reply, statuses: readonly number[], deed: string): Reply => {
  if (!statuses.includes(reply.status)) throw new Error(`${deed} was answered with ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
};

const as = (manager: string): string => `fieldManager=${encodeURIComponent(manager)}`;

/** Somebody else edits an object: a merge patch under their name. */
export const change = async (api: Direct, manager: string, given: { readonly key: string; readonly fields: unknown }): Promise<void> => {
  const { path } = await pathOf(api, given.key);
  mustBe(await api.send('PATCH', `${path}?${as(manager)}`, { body: given.fields, type: 'application/merge-patch+json' }), [200], `the change of ${given.key}`);
};

/** Somebody else applies fields of an object (server-side apply, forced) and owns them from then on. */
export const applyAs = async (api: Direct, manager: string, given: { readonly key: string; readonly fields: Record<string, unknown> }): Promise<void> => {
  const { path, apiVersion } = await pathOf(api, given.key);
  const kind = given.key.split('/')[1];
  const body = { apiVersion, kind, metadata: { name: path.split('/').at(-1) }, ...given.fields };
  mustBe(await api.send('PATCH', `${path}?${as(manager)}&force=true`, { body, type: 'application/apply-patch+yaml' }), [200, 201], `the apply of ${given.key}`);
};

/** Somebody else deletes an object. */
export const remove = async (api: Direct, key: string): Promise<void> => {
  const { path } = await pathOf(api, key);
  mustBe(await api.send('DELETE', path), [200, 202], `the delete of ${key}`);
};

/** Creates every object of a multi-document YAML text, as `kubectl create` would. */
export const createAll = async (api: Direct, text: string): Promise<void> => {
  for (const object of loadAll(text) as (K8sObject | null)[]) {
    if (object === null) continue;
    const { path } = await pathOf(api, objectKey(object));
    const collection = path.slice(0, path.lastIndexOf('/'));
    mustBe(await api.send('POST', `${collection}?${as('kubectl-create')}`, { body: object }), [201], `the creation of ${objectKey(object)}`);
  }
};

/** The live object, or undefined where the cluster says that there is none. */
export const live = async (api: Direct, key: string): Promise<Reply['body'] | undefined> => {
  const { path } = await pathOf(api, key);
  const reply = mustBe(await api.get(path), [200, 404], `the look at ${key}`);
  return reply.status === 404 ? undefined : reply.body;
};

const pathIn = (text: string): FieldPath => parseFieldPath(text);

/** The live value at a field path such as `spec.replicas` or `metadata.labels["a/b"]`. */
export const liveValue = async (api: Direct, key: string, path: string): Promise<unknown> => valueAtFieldPath(await live(api, key), pathIn(path));
