import { describe, expect, test } from 'vitest';
import { debug, inShort, made, map, namespace, on, path, service, web, type Row } from './step-rows.ts';
import { live, obj } from './world.ts';

const rows: readonly Row[] = [
  // live has it already, the record has not
  {
    name: 'live has the new value already: an update without fields settles ownership and record',
    rows: [{ on, desired: debug, recorded: map, live: live(debug), departures: [{ path, recorded: 'info', live: 'debug' }] }],
    want: ['update member1:v1/ConfigMap/web/settings changed', 'drift changed member1:v1/ConfigMap/web/settings'],
  },
  {
    name: 'only the server differs, in what nobody asked for: keep, with the reason',
    rows: [
      {
        on,
        desired: map,
        recorded: map,
        live: live(map),
        preview: { known: 'verified', object: map, changes: [{ path: 'spec.nodePort' as never, after: 31234 }], conflicts: [] },
      },
    ],
    want: ['keep member1:v1/ConfigMap/web/settings server-default ignore spec.nodePort:server-default', 'member1: 1 unchanged'],
  },

  // fields that cannot change
  {
    name: 'predicted, and a field cannot be changed: replace, with consent',
    rows: [{ on, desired: service('10.0.0.1'), recorded: service('10.0.0.2'), live: live(service('10.0.0.2')) }],
    want: [
      'replace member1:v1/Service/web/nginx immutable spec.clusterIP:immutable',
      'hazard interrupts-service member1:v1/Service/web/nginx',
      'hazard replaces-object member1:v1/Service/web/nginx',
    ],
  },
  {
    name: 'the server accepted it in a dry run: its word is better than the table',
    rows: [
      {
        on,
        desired: service('10.0.0.1'),
        recorded: service('10.0.0.2'),
        live: live(service('10.0.0.2')),
        preview: {
          known: 'verified',
          object: service('10.0.0.1'),
          changes: [{ path: 'spec.clusterIP' as never, before: '10.0.0.2', after: '10.0.0.1' }],
          conflicts: [],
        },
      },
    ],
    want: ['update member1:v1/Service/web/nginx changed spec.clusterIP:changed'],
  },
  {
    name: 'the server refused it, and a field cannot be changed: replace',
    rows: [
      {
        on,
        desired: service('10.0.0.1'),
        recorded: service('10.0.0.2'),
        live: live(service('10.0.0.2')),
        preview: {
          known: 'no',
          failure: { kind: 'invalid', message: 'invalid' },
          changes: [{ path: 'spec.clusterIP' as never, before: '10.0.0.2', after: '10.0.0.1' }],
        },
      },
    ],
    want: [
      'replace member1:v1/Service/web/nginx immutable spec.clusterIP:immutable',
      'hazard interrupts-service member1:v1/Service/web/nginx',
      'hazard replaces-object member1:v1/Service/web/nginx',
    ],
  },
  {
    name: "the server refused it for another reason: a note in the server's words, no step",
    rows: [
      {
        on,
        desired: web,
        recorded: web,
        live: live(web),
        preview: {
          known: 'no',
          failure: {
            kind: 'invalid',
            message: 'Deployment.apps "nginx" is invalid',
            causes: [{ reason: 'FieldValueInvalid', field: 'spec.replicas', message: 'must be at least 0' }],
          },
          changes: [],
        },
      },
    ],
    want: ['note refused member1 refuses apps/Deployment/web/nginx: Deployment.apps "nginx" is invalid; spec.replicas: must be at least 0'],
  },
  {
    name: 'a claim made anew takes its data along: two hazards',
    rows: [
      {
        on,
        desired: obj('v1/PersistentVolumeClaim', 'web/data', { spec: { storageClassName: 'fast' } }),
        recorded: obj('v1/PersistentVolumeClaim', 'web/data', { spec: { storageClassName: 'slow' } }),
        live: live(obj('v1/PersistentVolumeClaim', 'web/data', { spec: { storageClassName: 'slow' } })),
      },
    ],
    want: [
      'replace member1:v1/PersistentVolumeClaim/web/data immutable spec.storageClassName:immutable',
      'hazard deletes-data member1:v1/PersistentVolumeClaim/web/data',
      'hazard replaces-object member1:v1/PersistentVolumeClaim/web/data',
    ],
  },

  // where an object would stand
  {
    name: 'its namespace is not there and no template makes it: refused',
    absent: ['v1/Namespace/web'],
    rows: [{ on, desired: map }],
    want: ['note refused v1/ConfigMap/web/settings: namespace web does not exist on member1 and no template makes it'],
  },
  {
    name: 'its namespace is made by the same plan: create both',
    rows: [
      { on, desired: map },
      { on, desired: namespace },
    ],
    want: ['create member1:v1/Namespace/web changed', 'create member1:v1/ConfigMap/web/settings changed'],
  },
  {
    name: 'its kind is not served and no template makes the CRD: refused',
    served: [],
    rows: [{ on, desired: obj('example.test/v1/Widget', 'web/one') }],
    want: [
      'note refused example.test/Widget/web/one: member1 does not serve Widget of example.test/v1 and no template makes its CustomResourceDefinition',
    ],
  },
  {
    name: 'its kind is served in another version only: refused, naming that version',
    served: [{ group: 'example.test', kind: 'Widget', version: 'v1beta1', plural: 'widgets', namespaced: true, verbs: [] }],
    rows: [{ on, desired: obj('example.test/v1/Widget', 'web/one') }],
    want: ['note refused example.test/Widget/web/one: member1 does not serve Widget of example.test/v1; it serves Widget as example.test/v1beta1'],
  },
  {
    name: 'it is being deleted: plan again when it is gone',
    rows: [{ on, desired: debug, recorded: map, live: live(map, { deleted: true }) }],
    want: ['note refused v1/ConfigMap/web/settings on member1 is being deleted; plan again when it is gone'],
  },
];

describe('what a server does otherwise, or refuses', () => {
  test.each(rows)('$name', ({ want, ...world }) => {
    expect(inShort(made(world))).toEqual(want);
  });
});
