import { randomUUID } from 'node:crypto';
import { answered, type Clock, failed, isObject, type Json, type JsonObject, type KubernetesPlace, type LockOwner, type Milliseconds, type Timestamp } from '#core/model';
import type { Cell, Lease } from '../shelf/lease.ts';
import type { Host } from './cluster-port.ts';

const OWNER = 'fleet.config/lock';
/** Another one at each write: a server gives no new version to an object that is written as it was. */
const RENEWAL = 'fleet.config/renewal';

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: Json | undefined): number => (typeof value === 'number' ? value : 0);

const ownerIn = (written: Json | undefined): LockOwner | undefined => {
  try {
    const value: unknown = JSON.parse(text(written));
    const isOwner = isObject(value) && ['id', 'who', 'host', 'since', 'why'].every((name) => typeof value[name] === 'string') && typeof value.pid === 'number';
    return isOwner ? (value as unknown as LockOwner) : undefined;
  } catch {
    return undefined;
  }
};

// A Lease that something else took (kubectl, an operator) says no more than who and when.
const strangerIn = (id: string, spec: JsonObject): LockOwner => ({ id, who: id, host: 'an unknown host', pid: 0, since: text(spec.acquireTime) as Timestamp, why: 'something else' });

const leaseIn = (object: JsonObject): { lease: Lease; tag: string } | undefined => {
  const { metadata, spec = {} } = object;
  if (!isObject(metadata) || typeof metadata.resourceVersion !== 'string' || !isObject(spec)) return undefined;
  const id = text(spec.holderIdentity);
  const owner = ownerIn(isObject(metadata.annotations) ? metadata.annotations[OWNER] : undefined);
  const held = id === '' ? undefined : owner?.id === id ? owner : strangerIn(id, spec);
  const duration = (number(spec.leaseDurationSeconds) * 1_000) as Milliseconds;
  return { lease: { fence: number(spec.leaseTransitions), duration, ...(held === undefined ? {} : { held }) }, tag: metadata.resourceVersion };
};

// metav1.MicroTime takes exactly six digits.
const micro = (time: string): string => time.replace(/(\.\d+)?Z$/, '.000000Z');

/** A coordination.k8s.io Lease as the cell of a lock: holderIdentity is the lock's id, leaseTransitions its number. */
export const leaseCell = (host: Host, { namespace, name }: KubernetesPlace, clock: Clock): Cell => {
  const path = `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases`;
  const object = ({ held, fence, duration }: Lease, tag: string | undefined): JsonObject => ({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: {
      name,
      namespace,
      labels: { 'app.kubernetes.io/managed-by': 'fleet' },
      annotations: { [RENEWAL]: randomUUID(), ...(held === undefined ? {} : { [OWNER]: JSON.stringify(held) }) },
      ...(tag === undefined ? {} : { resourceVersion: tag }),
    },
    spec: {
      holderIdentity: held?.id ?? '',
      leaseTransitions: fence,
      leaseDurationSeconds: Math.max(1, Math.ceil(duration / 1_000)),
      renewTime: micro(clock.now()),
      ...(held === undefined ? {} : { acquireTime: micro(held.since) }),
    },
  });
  const notALease = failed({ kind: 'not-kubernetes', message: 'the answer is not a Lease' });
  return {
    get: async () => {
      const got = await host.get(`${path}/${name}`);
      if (!got.ok || got.value === undefined) return got.ok ? answered(undefined) : got;
      const found = leaseIn(got.value);
      return found === undefined ? notALease : answered(found);
    },
    put: async (lease, tag) => {
      const body = object(lease, tag);
      const sent = await host.send(tag === undefined ? { method: 'POST', path, body } : { method: 'PUT', path: `${path}/${name}`, body });
      if (!sent.ok) return sent;
      const found = leaseIn(sent.value.body);
      return found === undefined ? notALease : answered(found.tag);
    },
  };
};
