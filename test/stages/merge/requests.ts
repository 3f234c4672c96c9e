import type { JsonObject } from '#core/model';
import type { Request, Sequence } from './recorded.ts';

/** Any JSON object. */
export type Body = JsonObject;
type More = Partial<Pick<Request, 'force' | 'subresource'>>;

/** A server-side apply. */
export const apply = (manager: string, body: Body, more: More = {}): Request => ({ does: 'apply', manager, body, ...more });
/** One that takes fields from others. */
export const force = (manager: string, body: Body): Request => apply(manager, body, { force: true });
/** A POST. */
export const create = (manager: string, body: Body): Request => ({ does: 'create', manager, body });
/** A PUT. */
export const replace = (manager: string, body: Body, more: More = {}): Request => ({ does: 'replace', manager, body, ...more });
/** A merge patch. */
export const patch = (manager: string, body: Body, more: More = {}): Request => ({ does: 'merge-patch', manager, body, ...more });

/** Makes one object of a sequence. */
export type Maker = (rest: Body, metadata?: Body) => Body;
const maker =
  (apiVersion: string, kind: string, name: string): Maker =>
  (rest, metadata = {}) => ({ apiVersion, kind, metadata: { name, namespace: 'default', ...metadata }, ...rest });

const sequence = (document: string, collection: string, make: (name: string) => Maker) => (name: string, steps: (make: Maker) => readonly Request[]): Sequence => ({
  name,
  document,
  path: `${collection}/${name}`,
  steps: steps(make(name)),
});

/** A sequence about ConfigMaps. */
export const configMap = sequence('core.v1', '/api/v1/namespaces/default/configmaps', (name) => maker('v1', 'ConfigMap', name));
/** A sequence about Services. */
export const service = sequence('core.v1', '/api/v1/namespaces/default/services', (name) => maker('v1', 'Service', name));
/** A sequence about Deployments. */
export const deployment = sequence('apps.v1', '/apis/apps/v1/namespaces/default/deployments', (name) => maker('apps/v1', 'Deployment', name));
/** A sequence about Widgets, of a CRD with a schema. */
export const widget = sequence('acme.test.v1', '/apis/acme.test/v1/namespaces/default/widgets', (name) => maker('acme.test/v1', 'Widget', name));
/** A sequence about Looses, of a CRD without one. */
export const loose = sequence('acme.test.v1', '/apis/acme.test/v1/namespaces/default/looses', (name) => maker('acme.test/v1', 'Loose', name));

/** One item of a Widget's parts. */
export const part = (name: string, more: Body = {}): Body => ({ name, ...more });
