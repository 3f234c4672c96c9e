import { describe, expect, test } from 'vitest';
import { driftOf, plan } from '#core/plan';
import type { Note, Placement } from '#core/model';
import { configMap, inputOf, live, obj, place, policy, templateFor, type World } from './world.ts';

const map = configMap('web/settings');
const template = templateFor(map);
const policyAt = place('policies/nginx.yaml', 3);
const placement = (more: Partial<Placement>): Placement => ({ template, targets: [], declined: [], kept: false, ...more });
const selected = { policy: { ref: policy, at: policyAt, replicasAt: policyAt } };

const notesOf = (world: Partial<World>): readonly Note[] => {
  const outcome = plan(inputOf({ rows: [], clusters: ['member1'], ...world }));
  return outcome.ok ? outcome.value.notes : [];
};

describe('what was considered and not done is said, with a place', () => {
  test.each([
    {
      name: 'a template that no policy selects',
      given: { placements: [placement({})] },
      want: [
        {
          kind: 'placed-nowhere',
          object: template.key,
          at: template.document.at,
          says: 'v1/ConfigMap/web/settings is selected by no policy: it is recorded, and placed nowhere',
        },
      ],
    },
    {
      name: 'a template that lost its policy',
      given: { placements: [placement({ kept: true, targets: [{ cluster: 'member1' as never }] })] },
      want: [
        {
          kind: 'kept-without-policy',
          object: template.key,
          at: template.document.at,
          says: 'v1/ConfigMap/web/settings is selected by no policy any more; it stays on 1 cluster',
        },
      ],
    },
    {
      name: 'a template for which no cluster could be decided on',
      given: { placements: [placement({ ...selected, unplaceable: { says: 'no cluster has capacity', clears: false } })] },
      want: [
        { kind: 'unplaceable', object: template.key, at: policyAt, says: 'v1/ConfigMap/web/settings: no cluster has capacity; it stays where it is' },
      ],
    },
    {
      name: 'a template that fits no cluster',
      given: { placements: [placement({ ...selected, unplaceable: { says: 'no cluster passes the filters', clears: true } })] },
      want: [{ kind: 'unplaceable', object: template.key, at: policyAt, says: 'v1/ConfigMap/web/settings: no cluster passes the filters' }],
    },
    {
      name: 'a cluster that was declined, unless the policy plainly says so',
      given: {
        placements: [
          placement({
            ...selected,
            declined: [
              { cluster: 'member1' as never, by: 'taint', says: 'it has the taint a=b:NoSchedule' },
              { cluster: 'member2' as never, by: 'affinity', says: 'not named' },
            ],
          }),
        ],
      },
      want: [
        {
          kind: 'declined',
          object: template.key,
          cluster: 'member1',
          at: policyAt,
          says: 'v1/ConfigMap/web/settings is not placed on member1: it has the taint a=b:NoSchedule',
        },
      ],
    },
    {
      name: 'a rendering that did not work',
      given: { unrendered: [{ cluster: 'member1' as never, key: template.key, says: 'no container "wbe"', at: place('policies/eu.yaml', 9) }] },
      want: [
        {
          kind: 'not-rendered',
          object: template.key,
          cluster: 'member1',
          at: place('policies/eu.yaml', 9),
          says: 'v1/ConfigMap/web/settings cannot be rendered for member1, and stays there as it is: no container "wbe"',
        },
      ],
    },
    {
      name: 'nothing worth a word',
      given: { placements: [placement({ ...selected, targets: [{ cluster: 'member1' as never }] })] },
      want: [],
    },
  ])('$name', ({ given, want }) => {
    expect(notesOf(given)).toEqual(want);
  });

  test('hazards say what is at stake', () => {
    const claim = obj('v1/PersistentVolumeClaim', 'web/data');
    const service = (clusterIP: string) => obj('v1/Service', 'web/nginx', { spec: { clusterIP } });
    const preview = {
      known: 'predicted',
      object: map,
      changes: [{ path: 'data.a' as never, after: '1' }],
      conflicts: [{ path: 'data.a' as never, manager: 'hpa' }],
    } as const;
    const outcome = plan(
      inputOf({
        rows: [
          { on: 'member1', recorded: claim, live: live(claim) },
          { on: 'member1', desired: service('10.0.0.1'), recorded: service('10.0.0.2'), live: live(service('10.0.0.2')) },
          { on: 'member1', desired: configMap('web/settings', { a: '1' }), recorded: map, live: live(map), preview },
        ],
      }),
    );
    expect(outcome.ok && outcome.value.hazards.map((hazard) => `${hazard.kind}: ${hazard.says}`)).toEqual([
      'deletes-data: deleting v1/PersistentVolumeClaim/web/data on member1 deletes what is stored in its volume',
      'interrupts-service: v1/Service/web/nginx on member1 is deleted and made anew: what reaches anything by it stops in between',
      'replaces-object: v1/Service/web/nginx on member1 is deleted and made anew, because spec.clusterIP cannot be changed in place',
      'takes-ownership: v1/ConfigMap/web/settings on member1: takes data.a from "hpa"',
    ]);
  });

  test('drift can be told without a plan', () => {
    const { recorded, observed, departures } = inputOf({
      rows: [
        { on: 'member2', recorded: map },
        { on: 'member1', recorded: map, live: live(map, { uid: 'other' }) },
        { on: 'member3', recorded: map, live: 'unknown' },
      ],
      lost: [],
    });
    expect(driftOf({ recorded, observed, departures })).toEqual([
      { what: 'replaced', at: { cluster: 'member1', object: template.key } },
      { what: 'vanished', at: { cluster: 'member2', object: template.key } },
    ]);
  });
});
