import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Box, startBox } from './running.ts';

let box: Box;

beforeEach(async () => {
  box = await startBox();
});

afterEach(() => box.close());

const deployments = '/apis/apps/v1/namespaces/default/deployments';
const pods = '/api/v1/namespaces/default/pods';
const sets = '/apis/apps/v1/namespaces/default/replicasets';

const workload = (kind: string, spec: object = {}, image = 'nginx:1'): object => ({
  apiVersion: 'apps/v1', kind, metadata: { name: 'web' },
  spec: { selector: { matchLabels: { app: 'web' } }, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image }] } }, ...spec },
});

type Object = { metadata: { name: string; labels?: Record<string, string> }; spec: any; status: any };
const items = (answer: { body: { readonly [name: string]: any } }): Object[] => answer.body['items'] as Object[];

describe('a Deployment', () => {
  it('gets a ReplicaSet and pods, and becomes available', async () => {
    await box.post(deployments, workload('Deployment', { replicas: 3 }));
    const { body } = await box.until(`${deployments}/web`, (answer) => answer.body['status']?.availableReplicas === 3);
    expect(body['status']).toMatchObject({ observedGeneration: 1, replicas: 3, updatedReplicas: 3, readyReplicas: 3 });
    expect(body['status'].conditions.map((one: { type: string; status: string; reason: string }) => [one.type, one.status, one.reason])).toEqual([['Available', 'True', 'MinimumReplicasAvailable'], ['Progressing', 'True', 'NewReplicaSetAvailable']]);
    expect(body['metadata'].annotations).toEqual({ 'deployment.kubernetes.io/revision': '1' });
    expect(items(await box.get(pods)).map(({ status, spec }) => [status.phase, spec.nodeName !== undefined])).toEqual([['Running', true], ['Running', true], ['Running', true]]);
  });

  it('tells who wrote its status', async () => {
    await box.post(deployments, workload('Deployment'));
    const { body } = await box.until(`${deployments}/web`, (answer) => answer.body['status']?.availableReplicas === 1);
    expect(body['metadata'].managedFields.map((entry: { manager: string; operation: string; subresource?: string }) => [entry.manager, entry.operation, entry.subresource])).toEqual([['contract', 'Update', undefined], ['sandbox-controller', 'Update', 'status']]);
  });

  it('rolls to another image: a new ReplicaSet, the old one emptied', async () => {
    await box.post(deployments, workload('Deployment', { replicas: 2 }));
    await box.until(`${deployments}/web`, (answer) => answer.body['status']?.availableReplicas === 2);
    await box.patch(`${deployments}/web`, { spec: { template: { spec: { containers: [{ name: 'web', image: 'nginx:2' }] } } } });
    const { body } = await box.until(`${deployments}/web`, (answer) => answer.body['status']?.observedGeneration === 2 && answer.body['status']?.replicas === 2 && answer.body['status']?.updatedReplicas === 2 && answer.body['status']?.readyReplicas === 2);
    expect(body['metadata'].annotations['deployment.kubernetes.io/revision']).toBe('2');
    expect(items(await box.get(sets)).map(({ spec }) => spec.replicas).sort()).toEqual([0, 2]);
    expect(items(await box.get(pods)).every(({ spec }) => spec.containers[0].image === 'nginx:2')).toBe(true);
  });

  it('of an image that cannot be found never becomes available', async () => {
    await box.post(deployments, workload('Deployment', {}, 'missing.test/web:1'));
    const { body } = await box.until(pods, (answer) => items(answer)[0]?.status.containerStatuses !== undefined);
    expect(body['items'][0].status.containerStatuses[0].state.waiting.reason).toBe('ImagePullBackOff');
    expect((await box.get(`${deployments}/web`)).body['status']).toMatchObject({ unavailableReplicas: 1 });
  });

  it('takes its ReplicaSets and pods along when it is deleted', async () => {
    await box.post(deployments, workload('Deployment', { replicas: 2 }));
    await box.until(pods, (answer) => items(answer).length === 2);
    await box.remove(`${deployments}/web`);
    await box.until(pods, (answer) => items(answer).length === 0);
    expect(items(await box.get(sets))).toEqual([]);
  });

  it('leaves them where they are to be orphaned, and waits for them in the foreground', async () => {
    await box.post(deployments, workload('Deployment'));
    await box.until(pods, (answer) => items(answer).length === 1);
    await box.remove(`${deployments}/web?propagationPolicy=Orphan`);
    await box.until(`${deployments}/web`, ({ status }) => status === 404);
    const [set] = items(await box.get(sets));
    expect((set?.metadata as { ownerReferences?: object[] } | undefined)?.ownerReferences).toBeUndefined();
    await box.remove(`${sets}/${set?.metadata.name}?propagationPolicy=Foreground`);
    await box.until(sets, (answer) => items(answer).length === 0);
    await box.until(pods, (answer) => items(answer).length === 0);
  });

  it('is scaled down and up again', async () => {
    await box.post(deployments, workload('Deployment', { replicas: 3 }));
    await box.until(`${deployments}/web`, (answer) => answer.body['status']?.availableReplicas === 3);
    await box.patch(`${deployments}/web/scale`, { spec: { replicas: 1 } });
    await box.until(pods, (answer) => items(answer).length === 1);
    await box.patch(`${deployments}/web/scale`, { spec: { replicas: 0 } });
    await box.until(`${deployments}/web`, (answer) => answer.body['status']?.replicas === undefined);
  });
});

describe('other workloads', () => {
  it('a StatefulSet has numbered pods', async () => {
    const path = '/apis/apps/v1/namespaces/default/statefulsets';
    await box.post(path, workload('StatefulSet', { replicas: 2, serviceName: 'web' }));
    const { body } = await box.until(`${path}/web`, (answer) => answer.body['status']?.readyReplicas === 2);
    expect(body['status']).toMatchObject({ replicas: 2, currentReplicas: 2, updatedReplicas: 2, availableReplicas: 2 });
    expect(items(await box.get(pods)).map(({ metadata }) => metadata.name)).toEqual(['web-0', 'web-1']);
  });

  it('a DaemonSet has a pod on every node', async () => {
    const path = '/apis/apps/v1/namespaces/default/daemonsets';
    await box.post(path, workload('DaemonSet'));
    await box.until(`${path}/web`, (answer) => answer.body['status']?.numberReady === 2);
    expect(items(await box.get(pods)).map(({ spec }) => spec.nodeName).sort()).toEqual(['node-0', 'node-1']);
  });

  it('a Job runs to its end', async () => {
    const path = '/apis/batch/v1/namespaces/default/jobs';
    await box.post(path, { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'once' }, spec: { completions: 3, parallelism: 2, template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'b' }] } } } });
    const { body } = await box.until(`${path}/once`, (answer) => answer.body['status']?.completionTime !== undefined);
    expect(body['status'].succeeded).toBe(3);
    expect(body['status'].conditions.map((one: { type: string }) => one.type)).toEqual(['SuccessCriteriaMet', 'Complete']);
  });

  it('a claim is bound, a load balancer gets an address', async () => {
    await box.post('/api/v1/namespaces/default/persistentvolumeclaims', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'disk' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } });
    await box.post('/api/v1/namespaces/default/services', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { type: 'LoadBalancer', ports: [{ port: 80 }] } });
    await box.until('/api/v1/namespaces/default/persistentvolumeclaims/disk', (answer) => answer.body['status'].phase === 'Bound');
    await box.until('/api/v1/namespaces/default/services/web', (answer) => answer.body['status'].loadBalancer.ingress?.[0]?.ip === '192.0.2.10');
  });
});

describe('a namespace', () => {
  it('gets its account, and takes everything along when it is deleted', async () => {
    await box.post('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
    await box.until('/api/v1/namespaces/shop/serviceaccounts/default', ({ status }) => status === 200);
    await box.post('/api/v1/namespaces/shop/configmaps', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
    await box.post('/apis/apps/v1/namespaces/shop/deployments', workload('Deployment'));
    expect((await box.remove('/api/v1/namespaces/shop')).body['status'].phase).toBe('Terminating');
    await box.until('/api/v1/namespaces/shop', ({ status }) => status === 404);
    expect(items(await box.get('/api/v1/pods'))).toEqual([]);
    expect((await box.get('/api/v1/namespaces/shop/configmaps/a')).status).toBe(404);
  });

  it('waits for what has a finalizer', async () => {
    await box.post('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
    await box.post('/api/v1/namespaces/shop/configmaps', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', finalizers: ['a.test/hold'] } });
    await box.remove('/api/v1/namespaces/shop');
    await box.until('/api/v1/namespaces/shop/configmaps/a', (answer) => answer.body['metadata']?.deletionTimestamp !== undefined);
    expect((await box.get('/api/v1/namespaces/shop')).status).toBe(200);
    await box.patch('/api/v1/namespaces/shop/configmaps/a', { metadata: { finalizers: null } });
    await box.until('/api/v1/namespaces/shop', ({ status }) => status === 404);
  });
});

describe('a CustomResourceDefinition', () => {
  const crd = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'cars.a.test' }, spec: { group: 'a.test', scope: 'Namespaced', names: { plural: 'cars', kind: 'Car' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: { doors: { type: 'integer' } } } } } } }] } };
  const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

  it('is served at once, and takes its objects along', async () => {
    await box.post(path, crd);
    expect((await box.get(`${path}/cars.a.test`)).body['status'].conditions.map((one: { type: string }) => one.type)).toEqual(['NamesAccepted', 'Established']);
    expect((await box.post('/apis/a.test/v1/namespaces/default/cars', { apiVersion: 'a.test/v1', kind: 'Car', metadata: { name: 'x' }, spec: { doors: 3, wings: 2 } })).body['spec']).toEqual({ doors: 3 });
    expect(Object.keys((await box.get('/openapi/v3')).body['paths'])).toContain('apis/a.test/v1');
    await box.remove(`${path}/cars.a.test`);
    expect((await box.get('/apis/a.test/v1/namespaces/default/cars')).status).toBe(404);
    await box.post(path, crd);
    expect(items(await box.get('/apis/a.test/v1/cars'))).toEqual([]);
  });
});
