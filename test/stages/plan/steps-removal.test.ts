import { describe, expect, test } from 'vitest';
import { claim, debug, inShort, made, map, more, namespace, on, parent, path, ten, type Row } from './step-rows.ts';
import { configMap, live, policy } from './world.ts';

const rows: readonly Row[] = [
  // what stays although it is not desired
  {
    name: 'its template lost its policy: it stays',
    placements: [
      {
        template: {
          key: 'v1/ConfigMap/web/settings',
          object: map,
          document: {
            value: null,
            at: { file: 't.yaml', line: 1, column: 1, length: 1 },
            locate: () => ({ file: 't.yaml', line: 1, column: 1, length: 1 }),
          },
        } as never,
        targets: [],
        declined: [],
        kept: true,
      },
    ],
    rows: [{ on, recorded: map, live: live(map) }],
    want: ['note kept-without-policy v1/ConfigMap/web/settings is selected by no policy any more; it stays on 0 clusters'],
  },
  {
    name: 'it could not be rendered for this cluster: it stays',
    unrendered: [{ cluster: 'member1' as never, key: 'v1/ConfigMap/web/settings' as never, says: 'no such path' }],
    rows: [{ on, recorded: map, live: live(map) }],
    want: ['note not-rendered v1/ConfigMap/web/settings cannot be rendered for member1, and stays there as it is: no such path'],
  },
  {
    name: 'it was renamed by an override that no longer renders: it stays under its other name',
    unrendered: [{ cluster: 'member1' as never, key: 'v1/ConfigMap/web/settings' as never, says: 'no such path' }],
    rows: [
      {
        on,
        recorded: configMap('web/settings-eu'),
        row: { template: 'v1/ConfigMap/web/settings' as never },
        live: live(configMap('web/settings-eu')),
      },
    ],
    want: ['note not-rendered v1/ConfigMap/web/settings cannot be rendered for member1, and stays there as it is: no such path'],
  },
  {
    name: 'its policy preserves resources on deletion: forget, and leave it running',
    propagation: [{ ref: policy, spec: { preserveResourcesOnDeletion: true } } as never],
    rows: [{ on, recorded: map, live: live(map) }],
    want: ['forget member1:v1/ConfigMap/web/settings template-removed'],
  },
  {
    name: 'a namespace is not deleted while something in it stays',
    rows: [
      { on, recorded: namespace, live: live(namespace) },
      { on, desired: map, recorded: map, live: live(map) },
    ],
    want: [
      'member1: 1 unchanged',
      'note declined v1/Namespace/web is no longer asked for and stays on member1 all the same: deleting it would take along v1/ConfigMap/web/settings',
    ],
  },
  {
    name: 'the parent of the ApplySet goes last, and only when nothing else stays',
    rows: [
      { on, recorded: parent, live: live(parent) },
      { on, recorded: map, live: live(map) },
    ],
    want: ['delete member1:v1/ConfigMap/web/settings template-removed', 'delete member1:v1/ConfigMap/default/fleet-shop cluster-not-chosen'],
  },
  {
    name: 'the parent of the ApplySet stays while anything cannot be seen',
    rows: [
      { on, recorded: parent, live: live(parent) },
      { on, recorded: map, live: 'unknown' },
    ],
    want: ['note not-observed v1/ConfigMap/web/settings on member1 could not be looked at: forbidden'],
  },
  {
    name: 'a stray is noted and left alone',
    rows: [{ on, desired: map, recorded: map, live: live(map) }],
    strays: ['v1/Secret/web/old'],
    want: [
      'member1: 1 unchanged',
      "note stray v1/Secret/web/old on member1 carries this fleet's ApplySet label, but is neither desired nor recorded; it is left alone",
    ],
  },

  // hazards
  {
    name: 'deleting a claim needs consent',
    rows: [{ on, recorded: claim, live: live(claim) }],
    want: ['delete member1:v1/PersistentVolumeClaim/web/data template-removed', 'hazard deletes-data member1:v1/PersistentVolumeClaim/web/data'],
  },
  {
    name: 'a conflict about what drifted is shown as drift and needs no consent',
    rows: [
      {
        on,
        desired: map,
        recorded: map,
        live: live(debug),
        departures: [{ path, recorded: 'info', live: 'debug', manager: 'kubectl-edit' }],
        preview: {
          known: 'predicted',
          object: map,
          changes: [{ path, before: 'debug', after: 'info' }],
          conflicts: [{ path, manager: 'kubectl-edit' }],
        },
      },
    ],
    want: ['update member1:v1/ConfigMap/web/settings drifted data.LOG:drifted', 'drift changed member1:v1/ConfigMap/web/settings'],
  },
  {
    name: 'a conflict about anything else needs consent',
    rows: [
      {
        on,
        desired: more,
        recorded: map,
        live: live(map),
        preview: {
          known: 'predicted',
          object: more,
          changes: [{ path: 'data.MORE' as never, after: '1' }],
          conflicts: [{ path: 'data.MORE' as never, manager: 'hpa' }],
        },
      },
    ],
    want: ['update member1:v1/ConfigMap/web/settings changed data.MORE:changed', 'hazard takes-ownership member1:v1/ConfigMap/web/settings'],
  },
  {
    name: 'ten of nineteen recorded objects deleted: a sweep',
    rows: [
      ...ten(10).map((one) => ({ on, recorded: one, live: live(one) })),
      ...ten(19)
        .slice(10)
        .map((one) => ({ on, desired: one, recorded: one, live: live(one) })),
    ],
    want: [
      ...ten(10).map((one) => `delete member1:v1/ConfigMap/web/${one.metadata.name} template-removed`),
      'member1: 9 unchanged',
      'hazard sweeps member1:v1/ConfigMap/web/c00',
    ],
  },
  {
    name: 'ten of twenty: not a sweep',
    rows: [
      ...ten(10).map((one) => ({ on, recorded: one, live: live(one) })),
      ...ten(20)
        .slice(10)
        .map((one) => ({ on, desired: one, recorded: one, live: live(one) })),
    ],
    want: [...ten(10).map((one) => `delete member1:v1/ConfigMap/web/${one.metadata.name} template-removed`), 'member1: 10 unchanged'],
  },
  {
    name: 'nine of nine: too few to be a sweep',
    rows: ten(9).map((one) => ({ on, recorded: one, live: live(one) })),
    want: ten(9).map((one) => `delete member1:v1/ConfigMap/web/${one.metadata.name} template-removed`),
  },
];

describe('what goes, what stays, and what needs consent', () => {
  test.each(rows)('$name', ({ want, ...world }) => {
    expect(inShort(made(world))).toEqual(want);
  });
});
