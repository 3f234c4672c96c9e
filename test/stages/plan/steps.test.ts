import { describe, expect, test } from 'vitest';
import { checkPlan, plan } from '#core/plan';
import { addressText, type Plan, type Recorded } from '#core/model';
import { configMap, deployment, inputOf, live, naivePreview, obj, policy, refused, type World } from './world.ts';

const made = (world: World): Plan => {
  const input = inputOf(world);
  const outcome = plan(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  expect(checkPlan(outcome.value, input.recorded)).toEqual([]);
  return outcome.value;
};

/** A plan in a few lines, as the rows below state it. */
const inShort = (of: Plan): readonly string[] => [
  ...of.clusters.flatMap((cluster) =>
    cluster.steps.map(
      (step) =>
        `${step.action} ${addressText(step.at)} ${step.because}${step.fields.map((field) => ` ${field.verdict === 'ignore' ? 'ignore ' : ''}${field.path}:${field.reason}`).join('')}`,
    ),
  ),
  ...of.clusters.flatMap(({ cluster, unchanged }) => (unchanged === 0 ? [] : [`${cluster}: ${unchanged} unchanged`])),
  ...of.drift.map((drift) => `drift ${drift.what} ${addressText(drift.at)}`),
  ...of.hazards.map((hazard) => `hazard ${hazard.kind} ${addressText(hazard.at)}`),
  ...of.notes.map((note) => `note ${note.kind} ${note.says}`),
];

const on = 'member1';
const map = configMap('web/settings', { LOG: 'info' });
const debug = configMap('web/settings', { LOG: 'debug' });
const more = configMap('web/settings', { LOG: 'info', MORE: '1' });
const path = 'data.LOG' as never;
const ours = 'fleet:shop';
const doubt = (what: Recorded['doubt'], uid?: string): Partial<Recorded> => ({ doubt: what, uid: uid as never }) as Partial<Recorded>;
const namespace = obj('v1/Namespace', 'web');
const claim = obj('v1/PersistentVolumeClaim', 'web/data', { spec: { resources: { requests: { storage: '1Gi' } } } });
const web = deployment('web/nginx', { replicas: 3, template: { spec: { image: 'nginx:1' } } });
const service = (clusterIP: string) => obj('v1/Service', 'web/nginx', { spec: { clusterIP } });
const parent = obj('v1/ConfigMap', 'default/fleet-shop');
const ten = (count: number) => Array.from({ length: count }, (_, at) => configMap(`web/c${String(at).padStart(2, '0')}`));

type Row = World & { readonly name: string; readonly want: readonly string[] };

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

describe('each address gets the right step', () => {
  test.each(rows)('$name', ({ want, ...world }) => {
    expect(inShort(made(world))).toEqual(want);
  });
});

describe('a step carries what apply needs', () => {
  const stepOf = (world: World) => made(world).clusters.flatMap((cluster) => cluster.steps)[0];
  const image = (to: string, rest: Record<string, unknown> = {}) =>
    deployment('web/nginx', { replicas: 3, template: { spec: { image: to } }, ...rest });

  test('an update has the live uid, its content, its policies and how many pods it restarts', () => {
    const world: World = {
      rows: [{ on, desired: image('nginx:2'), recorded: image('nginx:1'), live: live(image('nginx:1'), { uid: 'u' }), row: { uid: 'u' as never } }],
    };
    expect(stepOf(world)).toMatchObject({
      uid: 'u',
      rolls: 3,
      known: 'predicted',
      by: [policy],
      fields: [{ path: 'spec.template.spec.image', recorded: 'nginx:1', live: 'nginx:1', desired: 'nginx:2' }],
    });
  });
  test('a change outside of the pod template restarts nothing', () => {
    const world: World = { rows: [{ on, desired: image('a', { replicas: 5 }), recorded: image('a'), live: live(image('a')) }] };
    expect(stepOf(world)).not.toHaveProperty('rolls');
  });
  test('a paused Deployment restarts nothing', () => {
    const world: World = {
      rows: [{ on, desired: image('b', { paused: true }), recorded: image('a', { paused: true }), live: live(image('a', { paused: true })) }],
    };
    expect(stepOf(world)).not.toHaveProperty('rolls');
  });
  test('a DaemonSet restarts as many pods as it has nodes', () => {
    const agent = (to: string) => obj('apps/v1/DaemonSet', 'web/agent', { spec: { template: { image: to } } });
    const world: World = {
      rows: [{ on, desired: agent('b'), recorded: agent('a'), live: { ...live(agent('a')), status: { desiredNumberScheduled: 7 } } }],
    };
    expect(stepOf(world)).toMatchObject({ rolls: 7 });
  });
  test('a conflict is forced only on a step that says so', () => {
    const preview = { ...naivePreview({ on, desired: debug, live: live(map), recorded: map }), conflicts: [{ path, manager: 'hpa' }] } as never;
    expect(stepOf({ rows: [{ on, desired: debug, recorded: map, live: live(map), preview }] })).toHaveProperty('force', true);
    expect(stepOf({ rows: [{ on, desired: debug, recorded: map, live: live(map) }] })).not.toHaveProperty('force');
  });
  test('a create has no uid, and says later where its namespace is made by the same plan', () => {
    const [first, second] = made({
      rows: [
        { on, desired: map },
        { on, desired: namespace },
      ],
    }).clusters.flatMap((cluster) => cluster.steps);
    expect(first).toMatchObject({ at: { object: 'v1/Namespace/web' }, wave: 0, known: 'predicted', needs: [] });
    expect(second).toMatchObject({ at: { object: 'v1/ConfigMap/web/settings' }, known: 'later', needs: ['v1/Namespace/web'] });
    expect(second).not.toHaveProperty('uid');
  });
  test('a delete has the content that was recorded, so that it can be shown', () => {
    const of = made({ rows: [{ on, recorded: map, live: live(map) }] });
    expect(Object.values(of.contents)).toEqual([map]);
  });
  test('what was recorded of an object that is gone says nothing of the one that took its place', () => {
    const preview = { known: 'predicted', object: map, changes: [{ path, before: 'debug', after: 'info' }], conflicts: [{ path, manager: 'kubectl' }] } as const;
    const of = made({
      adopt: 'always',
      rows: [{ on, desired: map, recorded: map, live: live(debug, { uid: 'other' }), preview, departures: [{ path, recorded: 'info', live: 'debug' }] }],
    });
    expect(of.clusters[0]?.steps[0]?.fields).toEqual([{ path, live: 'debug', desired: 'info', verdict: 'change', reason: 'changed', from: expect.anything() }]);
    expect(of.hazards.map((hazard) => hazard.kind)).toEqual(['takes-ownership']);
  });
  test('a lost cluster says why', () => {
    expect(made({ lost: ['member1'], rows: [{ on, desired: map }] }).clusters).toEqual([
      { cluster: 'member1', region: 'eu-west', steps: [], unchanged: 0, lost: refused },
    ]);
  });
});
