import { describe, expect, test } from 'vitest';
import { claim, debug, inShort, made, map, more, on, path, type Row } from './step-rows.ts';
import { live } from './world.ts';

const rows: readonly Row[] = [
  // desired, recorded, live: each may be there or not
  { name: 'desired, nowhere else: create', rows: [{ on, desired: map }], want: ['create member1:v1/ConfigMap/web/settings changed'] },
  {
    name: 'desired and recorded, but gone: create it again and say that it vanished',
    rows: [{ on, desired: map, recorded: map }],
    want: ['create member1:v1/ConfigMap/web/settings vanished', 'drift vanished member1:v1/ConfigMap/web/settings'],
  },
  { name: 'all three equal: counted, no step', rows: [{ on, desired: map, recorded: map, live: live(map) }], want: ['member1: 1 unchanged'] },
  {
    name: 'the template changed: update',
    rows: [{ on, desired: debug, recorded: map, live: live(map) }],
    want: ['update member1:v1/ConfigMap/web/settings changed data.LOG:changed'],
  },
  {
    name: 'live changed: update because it drifted, and the drift is listed',
    rows: [{ on, desired: map, recorded: map, live: live(debug), departures: [{ path, recorded: 'info', live: 'debug' }] }],
    want: ['update member1:v1/ConfigMap/web/settings drifted data.LOG:drifted', 'drift changed member1:v1/ConfigMap/web/settings'],
  },
  {
    name: 'a field left the template: given up',
    rows: [{ on, desired: map, recorded: more, live: live(more) }],
    want: ['update member1:v1/ConfigMap/web/settings given-up data.MORE:given-up'],
  },
  {
    name: 'two different reasons: the step says changed, the fields say more',
    rows: [{ on, desired: debug, recorded: more, live: live(more) }],
    want: ['update member1:v1/ConfigMap/web/settings changed data.LOG:changed data.MORE:given-up'],
  },
  {
    name: 'recorded, its template gone from the sources: delete',
    rows: [{ on, recorded: map, live: live(map) }],
    want: ['delete member1:v1/ConfigMap/web/settings template-removed'],
  },
  {
    name: 'recorded, its template there but not for this cluster: delete',
    clusters: ['member1', 'member2'],
    rows: [
      { on, recorded: map, live: live(map) },
      { on: 'member2', desired: map, recorded: map, live: live(map) },
    ],
    want: ['delete member1:v1/ConfigMap/web/settings cluster-not-chosen', 'member2: 1 unchanged'],
  },
  {
    name: 'recorded, not desired and not there: forget',
    rows: [{ on, recorded: map }],
    want: ['forget member1:v1/ConfigMap/web/settings vanished', 'drift vanished member1:v1/ConfigMap/web/settings'],
  },
  {
    name: 'recorded on a cluster that left the fleet: forget, and leave it running',
    clusters: [],
    rows: [{ on, recorded: map, live: live(map) }],
    want: [
      'forget member1:v1/ConfigMap/web/settings cluster-left',
      'note cluster-left member1 is not in the fleet any more: 1 object there is forgotten and left running',
    ],
  },
  {
    name: 'a cluster that leaves with its objects: delete them, with consent',
    leaving: ['member1'],
    rows: [{ on, recorded: map, live: live(map) }],
    want: ['delete member1:v1/ConfigMap/web/settings cluster-left', 'hazard removes-cluster member1:v1/ConfigMap/web/settings'],
  },

  // what cannot be seen is never touched
  {
    name: 'a lost cluster: no step at all',
    lost: ['member1'],
    rows: [
      { on, desired: map },
      { on, recorded: claim, live: live(claim) },
    ],
    want: [],
  },
  {
    name: 'an address that could not be read: a note, no step',
    rows: [{ on, desired: map, recorded: map, live: 'unknown' }],
    want: ['note not-observed v1/ConfigMap/web/settings on member1 could not be looked at: forbidden'],
  },
  {
    name: 'recorded, not desired and not readable: no delete',
    rows: [{ on, recorded: map, live: 'unknown' }],
    want: ['note not-observed v1/ConfigMap/web/settings on member1 could not be looked at: forbidden'],
  },
  {
    name: 'an address that nobody asked for: a note, no step',
    rows: [{ on, desired: map, live: 'not-asked' }],
    want: ['note not-observed v1/ConfigMap/web/settings on member1 could not be looked at: nobody asked for it'],
  },
];

describe('desired, recorded and live make a step', () => {
  test.each(rows)('$name', ({ want, ...world }) => {
    expect(inShort(made(world))).toEqual(want);
  });
});
