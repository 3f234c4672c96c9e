import {
  type Answer,
  answered,
  apiVersionOf,
  type ApiAnswer,
  type ApiRequest,
  type ClusterClient,
  type ClusterFacts,
  type ClusterName,
  failed,
  type Failure,
  type FailureKind,
  isObject,
  type JsonObject,
  type K8sObject,
  resourcePath,
  type ServedKind,
  servedAs,
} from '#core/model';

/** What the fake was asked, in order: `LIST /api/v1/configmaps?labelSelector=…`. */
export type Asked = { readonly verb: string; readonly path: string; readonly query: Readonly<Record<string, string>>; readonly body?: JsonObject };

/** Answers in place of the fake; undefined lets it answer by itself. */
export type Intercept = (asked: Asked) => FailureKind | Failure | JsonObject | undefined | Promise<FailureKind | Failure | JsonObject | undefined>;

/** A member cluster in memory behind the port of the real clients. */
export type FakeCluster = {
  readonly client: ClusterClient;
  readonly facts: Extract<ClusterFacts, { reach: 'ok' }>;
  readonly asked: readonly Asked[];
  /** By request path. */
  readonly objects: Map<string, JsonObject>;
  readonly put: (object: K8sObject) => void;
  readonly pathOf: (object: { apiVersion: string; kind: string; metadata: { name: string; namespace?: string } }) => string;
};

const kind = (type: string, plural: string, namespaced = true): ServedKind => {
  const [group = '', version = '', name = ''] = type.split(' ');
  return { group, version, kind: name, plural, namespaced, verbs: ['create', 'delete', 'get', 'list', 'patch', 'update'] };
};

/** The kinds that the fake serves. */
export const servedKinds: readonly ServedKind[] = [
  kind(' v1 Namespace', 'namespaces', false),
  kind(' v1 ConfigMap', 'configmaps'),
  kind(' v1 Secret', 'secrets'),
  kind(' v1 Service', 'services'),
  kind(' v1 ServiceAccount', 'serviceaccounts'),
  kind('apps v1 Deployment', 'deployments'),
  kind('rbac.authorization.k8s.io v1 Role', 'roles'),
  kind('rbac.authorization.k8s.io v1 ClusterRole', 'clusterroles', false),
  kind('autoscaling v2 HorizontalPodAutoscaler', 'horizontalpodautoscalers'),
  kind('autoscaling v1 HorizontalPodAutoscaler', 'horizontalpodautoscalers'),
  kind('apiextensions.k8s.io v1 CustomResourceDefinition', 'customresourcedefinitions', false),
];

const uidOf = (count: number): string => `uid-${count}`;
const failureOf = (answer: FailureKind | Failure): Failure => (typeof answer === 'string' ? { kind: answer, message: answer } : answer);
const metadataOf = (object: JsonObject | undefined): JsonObject => (isObject(object?.metadata) ? object.metadata : {});

const isSelected = (object: JsonObject, selector: string | undefined): boolean => {
  if (selector === undefined) return true;
  const [name = '', value] = selector.split('=');
  const { labels } = metadataOf(object);
  return isObject(labels) && labels[name] === value;
};

/** Starts an empty fake. It keeps what it is sent, checks uid and resourceVersion, and knows nothing of field ownership. */
export const fakeCluster = (name: string, options: { readonly intercept?: Intercept; readonly served?: readonly ServedKind[] } = {}): FakeCluster => {
  const served = options.served ?? servedKinds;
  const objects = new Map<string, JsonObject>();
  const asked: Asked[] = [];
  let count = 0;
  const cluster = name as ClusterName;

  const pathOf: FakeCluster['pathOf'] = (object) => {
    const [group, version] = object.apiVersion.includes('/') ? object.apiVersion.split('/') : ['', object.apiVersion];
    const found = servedAs(served, { group: group ?? '', kind: object.kind }, version);
    if (!found) throw new Error(`the fake does not serve ${object.apiVersion} ${object.kind}`);
    return resourcePath(found, object.metadata.namespace, object.metadata.name);
  };

  const put = (object: K8sObject): void => {
    count++;
    objects.set(pathOf(object), {
      ...object,
      metadata: { uid: uidOf(count), ...object.metadata, resourceVersion: String(count) },
    } as unknown as JsonObject);
  };

  const listed = (path: string, selector: string | undefined): readonly JsonObject[] => {
    const found = served.find(
      (one) =>
        `/${path.split('/').at(-1) ?? ''}` === `/${one.plural}` && path.startsWith(`${one.group === '' ? '/api' : '/apis'}/${apiVersionOf(one)}/`),
    );
    if (!found) return [];
    const root = path.slice(0, path.length - found.plural.length);
    const isInside = (key: string): boolean => key.startsWith(root) && key.includes(`/${found.plural}/`);
    return [...objects].filter(([key, object]) => isInside(key) && isSelected(object, selector)).map(([, object]) => object);
  };

  const patch = (path: string, body: JsonObject): Answer<ApiAnswer> => {
    const old = objects.get(path);
    const had = metadataOf(old);
    const sent = metadataOf(body);
    if (
      old &&
      ((sent.uid !== undefined && sent.uid !== had.uid) || (sent.resourceVersion !== undefined && sent.resourceVersion !== had.resourceVersion))
    ) {
      return failed({ kind: 'conflict', status: 409, reason: 'Conflict', message: 'the object has been modified' });
    }
    if (!old && sent.uid !== undefined) return failed({ kind: 'conflict', status: 409, reason: 'Conflict', message: 'uid mismatch' });
    count++;
    const stored = { ...old, ...body, metadata: { ...had, ...sent, uid: had.uid ?? uidOf(count), resourceVersion: String(count) } };
    objects.set(path, stored);
    return answered({ status: old ? 200 : 201, body: stored });
  };

  const remove = (path: string, body: JsonObject | undefined): Answer<ApiAnswer> => {
    const old = objects.get(path);
    if (!old) return failed({ kind: 'absent', status: 404, message: 'not found' });
    const wanted = isObject(body?.preconditions) ? body.preconditions.uid : undefined;
    if (wanted !== undefined && wanted !== metadataOf(old).uid)
      return failed({ kind: 'conflict', status: 409, reason: 'Conflict', message: 'uid mismatch' });
    objects.delete(path);
    return answered({ status: 200, body: { kind: 'Status', status: 'Success' } });
  };

  const write = (path: string, query: Readonly<Record<string, string>>, body: JsonObject): Answer<ApiAnswer> =>
    query.dryRun ? answered({ status: 200, body }) : patch(path, body);

  const instead = async (one: Asked): Promise<Answer<JsonObject> | undefined> => {
    asked.push(one);
    await new Promise((resolve) => setImmediate(resolve));
    const answer = await options.intercept?.(one);
    if (answer === undefined) return undefined;
    return typeof answer === 'string' || !('kind' in answer && 'metadata' in answer)
      ? failed(failureOf(answer as FailureKind | Failure))
      : answered(answer as JsonObject);
  };

  const client: ClusterClient = {
    cluster,
    list: async ({ path, labelSelector, metadataOnly }) => {
      const other = await instead({ verb: metadataOnly ? 'NAMES' : 'LIST', path, query: labelSelector === undefined ? {} : { labelSelector } });
      if (other) return other.ok ? answered([other.value]) : other;
      return answered(listed(path, labelSelector));
    },
    get: async (path, { query = {} } = {}) => {
      const other = await instead({ verb: 'GET', path, query });
      if (other) return other;
      const object = objects.get(path);
      return object ? answered(object) : failed({ kind: 'absent', status: 404, message: `${path} not found` });
    },
    send: async (request: ApiRequest) => {
      const { method, path, query = {}, body } = request;
      const other = await instead({ verb: method, path, query, ...(body === undefined ? {} : { body }) });
      if (other) return other.ok ? answered({ status: 200, body: other.value }) : other;
      return method === 'DELETE' ? remove(path, body) : write(path, query, body ?? {});
    },
    close: () => Promise.resolve(),
  };
  return { client, facts: { reach: 'ok', cluster, version: 'v1.37.2', served }, asked, objects, put, pathOf };
};
