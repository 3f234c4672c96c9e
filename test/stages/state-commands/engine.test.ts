import { describe, expect, it } from 'vitest';
import { direct } from '#edge/engines';
import type { Handover, K8sObject, Step, Uid } from '#core/model';

const found: K8sObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', managedFields: [{ manager: 'kubectl', operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1', fieldsV1: { 'f:data': { 'f:a': {} } } }] } };
const takes = (whole: boolean): readonly Handover[] => [{ manager: 'kubectl', operation: 'Update', whole, fields: [], left: 0 }];
const step = (more: Partial<Step>): Step => ({ action: 'adopt', at: { cluster: 'east', object: 'v1/ConfigMap/default/web' }, apiVersion: 'v1', fields: [], known: 'predicted', because: 'adopted', wave: 0, needs: [], by: [], ...more }) as unknown as Step;
const live = { uid: 'u' as Uid, resourceVersion: '7' };
const moves = (one: Step) => direct.moves({ step: one, path: '/x', fieldManager: 'fleet:shop', body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } }, live, found });

describe('the requests of a step that takes over', () => {
  it('hand the fields over first, on the object that was looked at, and apply onto what that stored', () => {
    expect(moves(step({ takes: takes(true) }))).toMatchObject([
      { request: { type: 'application/merge-patch+json', body: { metadata: { ...live, managedFields: [{ manager: 'fleet:shop', operation: 'Apply', fieldsV1: { 'f:data': { 'f:a': {} } } }] } } } },
      { onto: 'last', request: { type: 'application/apply-patch+yaml' } },
    ]);
  });

  it.each([
    { name: 'where fields are only shared', one: step({ takes: takes(false) }) },
    { name: 'where nobody gives anything up', one: step({}) },
    { name: 'where it was done already', one: step({ takes: [{ ...takes(true)[0], manager: 'helm' } as Handover] }) },
  ])('are one apply $name', ({ one }) => {
    expect(moves(one)).toMatchObject([{ request: { type: 'application/apply-patch+yaml' } }]);
    expect(moves(one)[0]).not.toHaveProperty('onto');
  });
});
