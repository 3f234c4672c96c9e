import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFieldPath } from '#lib/field-path';
import type { GroupKind, JsonObject, K8sObject } from '#core/model';
import { immutableKinds, isImmutable } from '../../src/core/plan/immutable.ts';
import { type Server, serverInFile } from '../contracts/apiserver/server.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';
import { type Case, cases, type Change, free, untried } from './immutable-cases.ts';

let bed: Testbed;
let server: Server;

beforeAll(async () => {
  bed = await startTestbed({ members: 1 });
  server = await serverInFile(bed.kubeconfig, 'member1');
});

afterAll(async () => {
  await server?.close();
  await bed?.stop();
});

const groupKind = (kind: string): GroupKind => {
  const [group = '', name = ''] = kind.split('/');
  return { group: group === 'v1' ? '' : group, kind: name };
};

const nameOf = (object: JsonObject): string => String((object['metadata'] as JsonObject)['name']);

const make = async ({ collection, object }: Case): Promise<K8sObject> => {
  const { body } = await server.ask({ method: 'POST', path: collection, body: object, type: 'application/json' });
  const made = JSON.parse(body) as K8sObject;
  if (made.kind === 'Status') throw new Error(body);
  if (made.kind !== 'CustomResourceDefinition') return made;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return made;
};

const attempt = async ({ collection, object }: Case, { patch }: Change): Promise<{ status: number; body: string }> =>
  server.ask({ method: 'PATCH', path: `${collection}/${nameOf(object)}?dryRun=All`, body: patch, type: 'application/merge-patch+json' });

// Pods may be let go of, but not be made to wait again; a server of the testbed runs no plugin that keeps objects from that.
describe.each([...cases, ...free].map((one) => ({ ...one, title: `${one.kind} ${nameOf(one.object)}` })))('$title', (one) => {
  let live: K8sObject;

  beforeAll(async () => {
    live = await make(one);
  });

  it.each(one.refused)('refuses to change $path, as the table says', async (change) => {
    const { status, body } = await attempt(one, change);
    expect({ status: [400, 403, 422].includes(status), table: isImmutable(groupKind(one.kind), parseFieldPath(change.path), live) }, `${status} ${body}`).toEqual({ status: true, table: true });
  });

  it.each(one.taken)('takes a change of $path, as the table says', async (change) => {
    const { status, body } = await attempt(one, change);
    expect({ status, table: isImmutable(groupKind(one.kind), parseFieldPath(change.path), live) }, body).toEqual({ status: 200, table: false });
  });

  it('exists', () => expect(live.kind).toBe(one.object['kind']));
});

it('tries every kind of the table', () => {
  expect([...new Set([...cases.map(({ kind }) => kind), ...untried])].sort()).toEqual([...immutableKinds].sort());
});
