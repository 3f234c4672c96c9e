import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isObject, type Json, type JsonObject, type K8sObject } from '#core/model';
import { type Api, openApis } from '../../bench/api.ts';
import { startTestbed } from '../../testbed/launch.ts';
import type { Answered, Recording, Request, Sequence } from './recorded.ts';
import { crds } from './crds.ts';
import { sequencesWith } from './sequences.ts';

/**
 * Writes fixtures/merge/recorded and fixtures/merge/openapi from a real API server: what it stored for each request of each
 * sequence. Run by hand: `node test/stages/merge/record.ts [random sequences] [kubeconfig] [folder]`.
 */
const randoms = Number(process.argv[2] ?? 12);
const folder = process.argv[4] ?? new URL('../../../fixtures/merge', import.meta.url).pathname;

type Reply = { readonly status: number; readonly body: JsonObject };

const types: Readonly<Record<Request['does'], string>> = {
  apply: 'application/apply-patch+yaml', create: 'application/json', replace: 'application/json', 'merge-patch': 'application/merge-patch+json',
};
const methods = { apply: 'PATCH', create: 'POST', replace: 'PUT', 'merge-patch': 'PATCH' } as const;

const send = async (api: Api, ask: { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; type?: string; body?: Json }): Promise<Reply> => {
  const { statusCode, body } = await api.pool.request({
    method: ask.method,
    path: ask.path,
    headers: { ...api.headers, accept: 'application/json', 'content-type': ask.type ?? 'application/json' },
    ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
  });
  return { status: statusCode, body: (await body.json()) as JsonObject };
};

const answerOf = ({ status, body }: Reply): Answered => {
  if (status < 300) return { status, stored: body as unknown as K8sObject };
  const details = isObject(body['details']) ? body['details'] : {};
  const causes = Array.isArray(details['causes']) ? (details['causes'] as { reason: string; field: string; message: string }[]) : [];
  const conflicts = causes.filter((cause) => cause.reason === 'FieldManagerConflict').map(({ field, message }) => ({ field, message }));
  return { status, says: String(body['message']), ...(conflicts.length > 0 ? { conflicts } : {}) };
};

const sendStep = (api: Api, path: string, step: Request): Promise<Reply> => {
  const at = step.does === 'create' ? path.slice(0, path.lastIndexOf('/')) : `${path}${step.subresource === undefined ? '' : `/${step.subresource}`}`;
  const query = `fieldManager=${encodeURIComponent(step.manager)}${step.does === 'apply' ? `&force=${step.force === true}` : ''}`;
  return send(api, { method: methods[step.does], path: `${at}?${query}`, type: types[step.does], body: step.body });
};

// Custom resources are replaced only by who names the version that it replaces.
const withVersion = (step: Request, version: string | undefined): Request =>
  version === undefined ? step : { ...step, body: { ...step.body, metadata: { ...(step.body['metadata'] as JsonObject), resourceVersion: version } } };

// A second lies between steps, so that the times of managedFields tell them apart.
const record = async (api: Api, sequence: Sequence, server: string): Promise<Recording> => {
  await send(api, { method: 'PATCH', path: sequence.path, type: 'application/merge-patch+json', body: { metadata: { finalizers: null } } });
  await send(api, { method: 'DELETE', path: sequence.path, body: { propagationPolicy: 'Background' } });
  const steps: (Request & Answered)[] = [];
  for (const step of sequence.steps) {
    const version = steps.findLast((one) => one.stored)?.stored?.metadata.resourceVersion;
    steps.push({ ...step, ...answerOf(await sendStep(api, sequence.path, step.does === 'replace' ? withVersion(step, version) : step)) });
    await setTimeout(1050);
  }
  return { name: sequence.name, server, document: sequence.document, statusSubresource: !/configmaps|looses/.test(sequence.path), steps };
};

const withoutProse = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => name !== 'description' || typeof member !== 'string')
      .map(([name, member]) => [name, withoutProse(member)]),
  );
};

const refsIn = (value: Json): string[] =>
  Array.isArray(value) ? value.flatMap(refsIn) : isObject(value) ? Object.entries(value).flatMap(([name, member]) => (name === '$ref' && typeof member === 'string' ? [member.slice(member.lastIndexOf('/') + 1)] : refsIn(member))) : [];

// Types that no sequence uses are left open, so that the fixture stays small.
const LEFT_OPEN = /\.(Affinity|EphemeralContainer|Lifecycle|Probe|SecurityContext|PodSecurityContext|[A-Z][A-Za-z]*VolumeSource|TopologySpreadConstraint|PodResourceClaim|PodDNSConfig|EnvFromSource|HostAlias|PodSchedulingGate|VolumeDevice|ContainerRestartRule|WorkloadReference|EvictionResponder)$/;
const KEPT_SOURCES = /\.(ConfigMapVolumeSource|SecretVolumeSource|EmptyDirVolumeSource)$/;

const reduced = (openapi: JsonObject, kinds: RegExp): JsonObject => {
  const all = (openapi['components'] as JsonObject)['schemas'] as JsonObject;
  const kept: Record<string, Json> = {};
  const open = Object.keys(all).filter((name) => kinds.test(name));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (kept[name] !== undefined) continue;
    kept[name] = LEFT_OPEN.test(name) && !KEPT_SOURCES.test(name) ? { type: 'object' } : withoutProse(all[name] as Json);
    open.push(...refsIn(kept[name] as Json));
  }
  const paths = Object.entries(openapi['paths'] as JsonObject).flatMap(([path, verbs]) => {
    const get = isObject(verbs) ? verbs['get'] : undefined;
    return path.endsWith('/{name}/status') && isObject(get) ? [[path, { get: { 'x-kubernetes-group-version-kind': get['x-kubernetes-group-version-kind'] ?? null } }] as const] : [];
  });
  return { components: { schemas: Object.fromEntries(Object.entries(kept).sort(([one], [other]) => (one < other ? -1 : 1))) }, paths: Object.fromEntries(paths) };
};

const documents: readonly { name: string; path: string; kinds: RegExp }[] = [
  { name: 'core.v1', path: '/openapi/v3/api/v1', kinds: /^io\.k8s\.api\.core\.v1\.(ConfigMap|Service|Secret|Namespace)$/ },
  { name: 'apps.v1', path: '/openapi/v3/apis/apps/v1', kinds: /^io\.k8s\.api\.apps\.v1\.Deployment$/ },
  { name: 'acme.test.v1', path: '/openapi/v3/apis/acme.test/v1', kinds: /^test\.acme\.v1\.[A-Z][a-z]+$/ },
];

const documentOf = async (api: Api, path: string): Promise<JsonObject> => {
  for (;;) {
    const reply = await send(api, { method: 'GET', path });
    if (reply.status === 200) return reply.body;
    await setTimeout(500);
  }
};

const lines = (values: readonly string[]): string => `\n${values.join(',\n')}\n`;

// One line for each step and each type, so that a diff shows which changed.
const recordingText = ({ steps, ...head }: Recording): string =>
  `${JSON.stringify(head).slice(0, -1)},"steps":[${lines(steps.map((step) => JSON.stringify(step)))}]}\n`;

const documentText = ({ components, paths }: JsonObject): string => {
  const types = Object.entries((components as JsonObject)['schemas'] as JsonObject).map(([name, type]) => `${JSON.stringify(name)}:${JSON.stringify(type)}`);
  return `{"openapi":"3.0.0","paths":${JSON.stringify(paths)},"components":{"schemas":{${lines(types)}}}}\n`;
};

const write = (file: string, text: string): void => writeFileSync(`${folder}/${file}`, text);

const bed = process.argv[3] === undefined ? await startTestbed({ members: 1 }) : undefined;
try {
  const [api] = openApis(bed?.kubeconfig ?? (process.argv[3] as string), ['member1']);
  if (api === undefined) throw new Error('no member1');
  for (const crd of crds) await send(api, { method: 'POST', path: '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', body: crd });
  const version = await send(api, { method: 'GET', path: '/version' });
  await setTimeout(3000);
  for (const sub of ['recorded', 'openapi']) {
    mkdirSync(`${folder}/${sub}`, { recursive: true });
    for (const file of readdirSync(`${folder}/${sub}`)) rmSync(`${folder}/${sub}/${file}`);
  }
  for (const { name, path, kinds } of documents) write(`openapi/${name}.json`, documentText(reduced(await documentOf(api, path), kinds)));
  const recordings = await Promise.all(sequencesWith(randoms).map((sequence) => record(api, sequence, String(version.body['gitVersion']))));
  for (const recording of recordings) write(`recorded/${recording.name}.json`, recordingText(recording));
  await api.pool.close();
} finally {
  await bed?.stop();
}
