import { describe, expect, it } from 'vitest';
import { direct, engines } from '#edge/engines';
import type { ClusterName, Step, Uid } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { map, step } from './rig.ts';

const live = { uid: 'u-1' as Uid, resourceVersion: '7' };
const path = '/api/v1/namespaces/shop/configmaps/web';
const body = map('web');

const moves = (action: Step['action'], more: { force?: true; live?: typeof live } = {}) => {
  const { object, ...rest } = step(body, { action, ...(more.force ? { force: true } : {}) }).step;
  const sends = !['delete', 'forget', 'keep'].includes(action);
  return direct.moves(
    deepFreeze({
      step: { ...rest, at: { cluster: 'east' as ClusterName, object } },
      path,
      fieldManager: 'fleet:shop',
      ...(sends ? { body } : {}),
      ...(more.live ? { live: more.live } : {}),
    }),
  );
};

const patch = (metadata: object, query: object = {}): object => ({
  move: 'send',
  request: {
    method: 'PATCH',
    path,
    query: { fieldManager: 'fleet:shop', ...query },
    type: 'application/apply-patch+yaml',
    body: { ...body, metadata: { ...body.metadata, ...metadata } },
  },
});
const remove = {
  move: 'send',
  request: {
    method: 'DELETE',
    path,
    body: { kind: 'DeleteOptions', apiVersion: 'v1', propagationPolicy: 'Background', preconditions: { uid: 'u-1' } },
  },
};

describe('the requests that carry a step out', () => {
  const rows: readonly { name: string; made: readonly unknown[]; want: readonly unknown[] }[] = [
    { name: 'create: one apply of the body as it is', made: moves('create'), want: [patch({})] },
    { name: 'create of what is ours already: bound to that object', made: moves('create', { live }), want: [patch(live)] },
    { name: 'update: one apply, bound to the object that was looked at', made: moves('update', { live }), want: [patch(live)] },
    { name: 'adopt: the same', made: moves('adopt', { live }), want: [patch(live)] },
    { name: 'update with force: only where the step says so', made: moves('update', { live, force: true }), want: [patch(live, { force: 'true' })] },
    {
      name: 'replace: delete that object, wait, apply anew',
      made: moves('replace', { live }),
      want: [remove, { move: 'await-gone', path, uid: 'u-1' }, patch({})],
    },
    { name: 'delete: that object, dependents in the background', made: moves('delete', { live }), want: [remove] },
    { name: 'forget: none', made: moves('forget'), want: [] },
    { name: 'keep: none', made: moves('keep'), want: [] },
  ];
  it.each(rows)('$name', ({ made, want }) => {
    expect(made).toEqual(want);
  });

  it('the registry knows every engine by a name of its own', () => {
    expect(engines.map(({ name }) => name)).toEqual(['direct']);
  });
});
