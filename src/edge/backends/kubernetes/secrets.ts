import { answered, byText, failed, isObject, type JsonObject, type KubernetesPlace, stateText } from '#core/model';
import type { Kept, Shelf } from '../shelf/shelf.ts';
import type { Host } from './cluster-port.ts';

const LABEL = 'fleet.config/state';
const MEMBER = 'fleet';
/** A Secret holds 1 MiB (`MaxSecretSize` of core/v1). */
const LARGEST = 900_000;

const keptIn = (object: JsonObject): Kept | undefined => {
  const { metadata, data } = object;
  const text = isObject(data) ? data[MEMBER] : undefined;
  if (!isObject(metadata) || typeof metadata.resourceVersion !== 'string') return undefined;
  return { bytes: Buffer.from(typeof text === 'string' ? text : '', 'base64'), tag: metadata.resourceVersion };
};

const notASecret = failed({ kind: 'not-kubernetes', message: 'the answer is not a Secret' });

const versionIn = (object: JsonObject): string | undefined => keptIn(object)?.tag;

/** Secrets of one namespace as a shelf; a Secret's resourceVersion is its tag. */
export const secretShelf = (host: Host, place: KubernetesPlace): Shelf => {
  const { namespace, name: state } = place;
  const path = `/api/v1/namespaces/${namespace}/secrets`;
  const secret = (name: string, bytes: Uint8Array, tag: string | undefined): JsonObject => ({
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'fleet.config/state',
    metadata: {
      name: `${state}.${name}`,
      namespace,
      labels: { [LABEL]: state, 'app.kubernetes.io/managed-by': 'fleet' },
      ...(tag === undefined ? {} : { resourceVersion: tag }),
    },
    data: { [MEMBER]: Buffer.from(bytes).toString('base64') },
  });
  return {
    where: stateText(place),
    largest: LARGEST,
    get: async (name) => {
      const got = await host.get(`${path}/${state}.${name}`);
      if (!got.ok || got.value === undefined) return got.ok ? answered(undefined) : got;
      const kept = keptIn(got.value);
      return kept === undefined ? notASecret : answered(kept);
    },
    put: async (name, bytes, tag) => {
      const body = secret(name, bytes, tag);
      const sent = await host.send(tag === undefined ? { method: 'POST', path, body } : { method: 'PUT', path: `${path}/${state}.${name}`, body });
      if (!sent.ok) return sent;
      const version = versionIn(sent.value.body);
      return version === undefined ? notASecret : answered(version);
    },
    remove: async (name) => {
      const sent = await host.send({ method: 'DELETE', path: `${path}/${state}.${name}` });
      return sent.ok || sent.failure.kind === 'absent' ? answered(undefined) : sent;
    },
    names: async (prefix) => {
      const listed = await host.labelled(path, `${LABEL}=${state}`);
      if (!listed.ok) return listed;
      const names = listed.value.map(({ metadata }) => (isObject(metadata) && typeof metadata.name === 'string' ? metadata.name : ''));
      return answered(names.filter((name) => name.startsWith(`${state}.${prefix}`)).map((name) => name.slice(state.length + 1)).sort(byText));
    },
  };
};
