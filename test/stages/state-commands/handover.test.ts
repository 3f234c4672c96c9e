import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contenders, handOver } from '#core/handover';
import { fromFieldsV1, pathsOf, union } from '#core/merge';
import { addressText, type ClusterName, handedOver, type ImportBlock, type JsonObject, type K8sObject, type ManagedFieldsEntry, type ObjectKey, type ObservedCluster, type OldHand } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

const entry = (manager: string, operation: 'Apply' | 'Update', fieldsV1: JsonObject): ManagedFieldsEntry => ({ manager, operation, apiVersion: 'v1', fieldsType: 'FieldsV1', fieldsV1 });

const object = (managedFields: readonly ManagedFieldsEntry[], metadata: object = {}): K8sObject => deepFreeze({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', namespace: 'shop', uid: 'u', managedFields, ...metadata } }) as K8sObject;

const data = (...names: readonly string[]): JsonObject => ({ 'f:data': { '.': {}, ...Object.fromEntries(names.map((name) => [`f:${name}`, {}])) } });

describe('fields that are handed over', () => {
  it('become those of one apply, which keeps what it had; status and others stay', () => {
    const status = { ...entry('kubectl', 'Update', data('s')), subresource: 'status' };
    const other = entry('sidecar', 'Update', data('c'));
    const live = object([entry('fleet:shop', 'Apply', data('a')), entry('kubectl', 'Update', data('b')), status, other]);
    expect(handedOver(live, [{ manager: 'kubectl', operation: 'Update' }], 'fleet:shop')).toEqual([{ ...entry('fleet:shop', 'Apply', data('a', 'b')) }, status, other]);
    expect(handedOver(live, [{ manager: 'helm', operation: 'Update' }], 'fleet:shop')).toBeUndefined();
    expect(handedOver(live, [{ manager: 'kubectl', operation: 'Apply' }], 'fleet:shop')).toBeUndefined();
  });

  const name = fc.constantFrom('f:a', 'f:b', 'k:{"name":"x"}', 'v:1');
  const tree: fc.Arbitrary<JsonObject> = fc.letrec<{ tree: JsonObject }>((tie) => ({ tree: fc.dictionary(fc.oneof(name, fc.constant('.')), fc.oneof({ maxDepth: 3 }, fc.constant({}), tie('tree')), { maxKeys: 3 }).map((one) => ('.' in one ? { ...one, '.': {} } : one)) })).tree;
  it('are the union that structured merge makes', () => {
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        const [entries] = [handedOver(object([entry('fleet:shop', 'Apply', one), entry('kubectl', 'Update', other)]), [{ manager: 'kubectl', operation: 'Update' }], 'fleet:shop')];
        expect(pathsOf(fromFieldsV1(entries?.[0]?.fieldsV1 ?? {}))).toEqual(pathsOf(union(fromFieldsV1(one), fromFieldsV1(other))));
      }),
      { numRuns: 300 },
    );
  });
});

const key = 'v1/ConfigMap/shop/web' as ObjectKey;
const observed = (live: K8sObject): readonly ObservedCluster[] => [{ reach: 'ok', cluster: 'east' as ClusterName, facts: { reach: 'ok', cluster: 'east' as ClusterName, version: 'v1', served: [] }, objects: new Map([[key, { found: 'yes', live }]]), strays: [] }];

describe('whose fields they are', () => {
  const live = object([entry('kubectl-client-side-apply', 'Update', data('a', 'b')), entry('kubectl-edit', 'Update', data('c')), { ...entry('kubelet', 'Update', data('s')), subresource: 'status' }]);
  const block: ImportBlock = { at: { file: 'fleet.yaml', line: 3, column: 1, length: 1 }, kind: 'ConfigMap', name: 'web', from: ['kubectl'] };
  const look = (given: { readonly hands?: readonly OldHand[]; readonly imports?: readonly ImportBlock[]; readonly isRecorded?: boolean; readonly isDesired?: boolean }) =>
    handOver({ observed: observed(live), manager: 'fleet:shop', hands: given.hands ?? [], imports: given.imports ?? [], isRecorded: () => given.isRecorded ?? false, isDesired: () => given.isDesired ?? true }).handed.get(addressText({ cluster: 'east' as ClusterName, object: key }));
  const rows = [
    { name: 'nobody gives anything up', given: {}, whole: [], others: ['kubectl-client-side-apply 2', 'kubectl-edit 1'] },
    { name: 'a flag takes over what kubectl applied, and not what somebody edited', given: { hands: ['kubectl'] as const }, whole: ['kubectl-client-side-apply'], others: ['kubectl-edit 1'] },
    { name: 'so does an import block', given: { imports: [block] }, whole: ['kubectl-client-side-apply'], others: ['kubectl-edit 1'] },
    { name: 'another block does not', given: { imports: [{ ...block, name: 'other' }] }, whole: [], others: ['kubectl-client-side-apply 2', 'kubectl-edit 1'] },
    { name: 'a flag holds for what is recorded too', given: { hands: ['kubectl'] as const, isRecorded: true }, whole: ['kubectl-client-side-apply'], others: ['kubectl-edit 1'] },
    { name: 'a block has done its work once the object is recorded', given: { imports: [block], isRecorded: true }, whole: undefined, others: undefined },
    { name: 'what nobody asks for is not looked at', given: { hands: ['kubectl'] as const, isDesired: false }, whole: undefined, others: undefined },
  ];
  it.each(rows)('$name', ({ given, whole, others }) => {
    const found = look(given);
    expect([found?.whole.map(({ manager }) => manager), found?.others.map(({ manager, left }) => `${manager} ${left}`)]).toEqual([whole, others]);
  });

  it('names the tool that goes on managing it, by its mark', () => {
    const marked: readonly (readonly [object, readonly string[]])[] = [
      [{ labels: { 'app.kubernetes.io/managed-by': 'Helm' } }, ['helm']],
      [{ labels: { 'app.kubernetes.io/managed-by': 'somebody' } }, []],
      [{ labels: { 'kapp.k14s.io/app': '1' } }, ['kapp']],
      [{ annotations: { 'argocd.argoproj.io/tracking-id': 'x' } }, ['argocd']],
      [{ labels: { 'kustomize.toolkit.fluxcd.io/name': 'x' } }, ['flux']],
      [{ labels: { 'karmada.io/managed': 'true' } }, ['karmada']],
      [{}, []],
    ];
    expect(marked.map(([metadata]) => contenders(object([], metadata)).map(({ hand }) => hand))).toEqual(marked.map(([, want]) => want));
  });
});
