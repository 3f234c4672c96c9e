import { describe, expect, test } from 'vitest';
import { debug, doubt, inShort, made, map, more, on, ours, path, service, type Row } from './step-rows.ts';
import { live } from './world.ts';

const rows: readonly Row[] = [
  // objects that are there and not recorded
  {
    name: 'there, not recorded, nothing differs: adopt',
    rows: [{ on, desired: map, live: live(map) }],
    want: ['adopt member1:v1/ConfigMap/web/settings adopted'],
  },
  {
    name: 'there, not recorded, we only add: adopt',
    rows: [{ on, desired: more, live: live(map) }],
    want: ['adopt member1:v1/ConfigMap/web/settings adopted data.MORE:changed'],
  },
  {
    name: 'there, not recorded, another value: not adopted, and the note says how',
    rows: [{ on, desired: debug, live: live(map) }],
    want: [
      'note not-adopted v1/ConfigMap/web/settings is on member1 already and not recorded, and it differs in data.LOG; to take it over: --adopt always',
    ],
  },
  {
    name: 'there, not recorded, another value, adopt: always',
    adopt: 'always',
    rows: [{ on, desired: debug, live: live(map) }],
    want: ['adopt member1:v1/ConfigMap/web/settings adopted data.LOG:changed'],
  },
  {
    name: 'there, not recorded, adopt: never',
    adopt: 'never',
    rows: [{ on, desired: map, live: live(map) }],
    want: [
      'note not-adopted v1/ConfigMap/web/settings is on member1 already and not recorded, and adoption is off; to take it over: --adopt if-no-diff',
    ],
  },
  {
    name: 'there, not recorded, but applied under our field manager: adopt whatever differs',
    adopt: 'never',
    rows: [{ on, desired: debug, live: live(map, { by: ours }) }],
    want: ['adopt member1:v1/ConfigMap/web/settings adopted data.LOG:changed'],
  },
  {
    name: 'there, not recorded, and a field that cannot change: never replaced',
    adopt: 'always',
    rows: [{ on, desired: service('10.0.0.1'), live: live(service('10.0.0.2')) }],
    want: ['note not-adopted v1/Service/web/nginx is on member1 already and not recorded, and spec.clusterIP cannot be changed in place'],
  },
  {
    name: 'another object stands where ours was: drift, and the rules of adoption',
    rows: [{ on, desired: debug, recorded: debug, live: live(map, { uid: 'other' }) }],
    want: [
      'drift replaced member1:v1/ConfigMap/web/settings',
      'note not-adopted v1/ConfigMap/web/settings is on member1 already and not recorded, and it differs in data.LOG; to take it over: --adopt always',
    ],
  },
  {
    name: 'another object stands where ours was, and we want nothing there: forget, never delete',
    rows: [{ on, recorded: map, live: live(map, { uid: 'other' }) }],
    want: ['forget member1:v1/ConfigMap/web/settings vanished', 'drift replaced member1:v1/ConfigMap/web/settings'],
  },

  // an apply that was cut off
  {
    name: 'a create in doubt that never happened: create',
    rows: [{ on, desired: map, recorded: map, row: doubt('apply') }],
    want: ['create member1:v1/ConfigMap/web/settings changed'],
  },
  {
    name: 'a create in doubt that did happen: adopt, so that the state is mended',
    rows: [{ on, desired: map, recorded: map, row: doubt('apply'), live: live(map, { by: ours }) }],
    want: ['adopt member1:v1/ConfigMap/web/settings cut-off'],
  },
  {
    name: 'a create in doubt where somebody else created: their object is not ours',
    adopt: 'never',
    rows: [{ on, desired: map, recorded: map, row: doubt('apply'), live: live(map, { by: 'kubectl' }) }],
    want: [
      'note not-adopted v1/ConfigMap/web/settings is on member1 already and not recorded, and adoption is off; to take it over: --adopt if-no-diff',
    ],
  },
  {
    name: 'an update in doubt that happened: adopt with no fields',
    rows: [{ on, desired: map, recorded: map, row: { doubt: 'apply' }, live: live(map) }],
    want: ['adopt member1:v1/ConfigMap/web/settings cut-off'],
  },
  {
    name: 'an update in doubt that did not happen: not drift, but cut off',
    rows: [{ on, desired: map, recorded: map, row: { doubt: 'apply' }, live: live(debug), departures: [{ path, recorded: 'info', live: 'debug' }] }],
    want: ['update member1:v1/ConfigMap/web/settings cut-off data.LOG:cut-off'],
  },
  {
    name: 'a create in doubt that is no longer wanted and never happened: forget',
    rows: [{ on, recorded: map, row: doubt('apply') }],
    want: ['forget member1:v1/ConfigMap/web/settings cut-off'],
  },
  {
    name: 'a create in doubt that is no longer wanted and did happen: delete',
    rows: [{ on, recorded: map, row: doubt('apply'), live: live(map, { by: ours }) }],
    want: ['delete member1:v1/ConfigMap/web/settings template-removed'],
  },
  {
    name: 'a delete in doubt that happened: forget',
    rows: [{ on, recorded: map, row: { doubt: 'delete' } }],
    want: ['forget member1:v1/ConfigMap/web/settings cut-off'],
  },
  {
    name: 'a delete in doubt that did not happen: delete',
    rows: [{ on, recorded: map, row: { doubt: 'delete' }, live: live(map) }],
    want: ['delete member1:v1/ConfigMap/web/settings template-removed'],
  },
  {
    name: 'a delete in doubt of what is wanted again and is there: adopt',
    rows: [{ on, desired: map, recorded: map, row: { doubt: 'delete' }, live: live(map) }],
    want: ['adopt member1:v1/ConfigMap/web/settings cut-off'],
  },
  {
    name: 'a delete in doubt of what is wanted again and is gone: create',
    rows: [{ on, desired: map, recorded: map, row: { doubt: 'delete' } }],
    want: ['create member1:v1/ConfigMap/web/settings changed'],
  },
];

describe('what is there and not known, or in doubt', () => {
  test.each(rows)('$name', ({ want, ...world }) => {
    expect(inShort(made(world))).toEqual(want);
  });
});
