import { describe, expect, it } from 'vitest';
import { absorb, type Holder, policiesFor, recordedAs } from '#core/drift';
import { contentDigest, type ClusterName, type DesiredObject, type Edited, type Finding, type K8sObject, objectKey, type Origin, type PolicyRef, type SourceDocument } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { at, deployment, live, seen } from './world.ts';

const place = { file: 'templates/web.yaml', line: 1, column: 1, length: 1 };
const document = (value: unknown, file = place.file): SourceDocument => ({ value: value as never, at: { ...place, file }, locate: () => place });
const policy: PolicyRef = { kind: 'OverridePolicy', namespace: 'shop', name: 'eu' };
const edit = (pointer: string, from: 'override' | 'placement'): Edited => ({ pointer: pointer as never, origin: { from, policy: { ...policy, kind: from === 'override' ? 'OverridePolicy' : 'PropagationPolicy' }, overrider: 'plaintext', at: place } as Origin });

type Given = { readonly object?: K8sObject; readonly edited?: readonly Edited[]; readonly live?: K8sObject | 'unseen'; readonly source?: SourceDocument | 'none' };

const template = document(deployment());
const holder = (cluster: string, given: Given = {}): Holder => {
  const object = given.object ?? deployment();
  const source = given.source ?? template;
  const desired = { cluster: cluster as ClusterName, key: objectKey(object), object, edited: given.edited ?? [], by: (given.edited ?? []).length > 0 ? [policy] : [], ...(source === 'none' ? {} : { template: { key: objectKey(object), object, document: source } }) } as DesiredObject;
  return deepFreeze({ desired, ...(given.live === 'unseen' ? {} : { live: live(given.live ?? deployment({ replicas: 5 })) }) });
};
const scaled: Finding = { what: 'changed', at: at('east', 'apps/Deployment/shop/web'), fields: [{ path: 'spec.replicas' as never, recorded: 2, live: 5 }] };

describe('what is live goes', () => {
  it.each([
    { name: 'into the template where all have it so', holders: [holder('east'), holder('west')], into: 'template' },
    { name: 'into the template where one has it alone', holders: [holder('east')], into: 'template' },
    { name: 'into an override where another one has another value', holders: [holder('east'), holder('west', { live: deployment() })], into: 'override' },
    { name: 'into an override where another one could not be looked at', holders: [holder('east'), holder('west', { live: 'unseen' })], into: 'override' },
    { name: 'into an override where a policy writes it somewhere', holders: [holder('east'), holder('west', { edited: [edit('/spec/replicas', 'override')] })], into: 'override' },
    { name: 'into an override where the template does not have it', holders: [holder('east', { source: document({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } }) })], into: 'override' },
    { name: 'into an override where the template came from standard input', holders: [holder('east', { source: document(deployment(), '-') })], into: 'override' },
  ])('$name', ({ holders, into }) => expect(absorb({ finding: scaled, holders })).toMatchObject({ ok: true, value: [{ into }] }));

  it.each([
    { name: 'replicas that a policy shares out', finding: scaled, holders: [holder('east', { edited: [edit('/spec/replicas', 'placement')] })], says: 'shares replicas out' },
    { name: 'what is not asked for any more', finding: scaled, holders: [holder('west')], says: 'not asked for any more' },
    { name: 'a field that is not asked for any more', finding: scaled, holders: [holder('east', { object: { ...deployment(), spec: {} } as never })], says: 'spec.replicas is not asked for' },
    { name: 'an object that vanished', finding: { ...scaled, what: 'vanished', fields: [] } as Finding, holders: [holder('east')], says: 'as a whole is vanished' },
    { name: 'a Secret', finding: { ...scaled, at: at('east', 'v1/Secret/shop/token') }, holders: [holder('east')], says: 'never written into a file' },
  ])('nowhere: $name', ({ finding, holders, says }) => {
    const outcome = absorb({ finding, holders });
    expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT6507', detail: expect.stringContaining(says) as string }] });
  });
});

const absorbed = (finding: Finding, ...holders: readonly Holder[]) => {
  const outcome = absorb({ finding, holders });
  return outcome.ok ? outcome.value : [];
};
const other = holder('far', { live: 'unseen' });

describe('an absorbing policy', () => {
  it('gives labels and annotations by their own overriders, and the rest in plain text', () => {
    const object = { ...deployment(), metadata: { ...deployment().metadata, annotations: { 'a/b': 'x' } } } as K8sObject;
    const finding: Finding = { ...scaled, fields: [{ path: 'metadata.labels.app' as never, recorded: 'web', live: 'www' }, { path: 'metadata.annotations["a/b"]' as never, recorded: 'x' }, ...scaled.fields] };
    expect(policiesFor(absorbed(finding, holder('east', { object }), other))).toMatchObject([
      {
        kind: 'OverridePolicy',
        name: 'absorbed-deployment-web',
        namespace: 'shop',
        rules: [{ targetCluster: { clusterNames: ['east'] }, overriders: { labelsOverrider: [{ operator: 'replace', value: { app: 'www' } }], annotationsOverrider: [{ operator: 'remove', value: { 'a/b': 'x' } }], plaintext: [{ path: '/spec/replicas', operator: 'replace', value: 5 }] } }],
      },
    ]);
  });

  it('has one rule for clusters that get the same', () => {
    const west = { ...scaled, at: at('west', scaled.at.object) };
    const all = [holder('east'), holder('west'), other];
    expect(policiesFor([...absorbed(scaled, ...all), ...absorbed(west, ...all)])[0]?.rules).toMatchObject([{ targetCluster: { clusterNames: ['east', 'west'] } }]);
  });

  it('runs after the policies that wrote the field before', () => expect(policiesFor(absorbed(scaled, holder('east', { edited: [edit('/spec/replicas', 'override')] }), other))[0]?.name).toBe('eu-absorbed-deployment-web'));
});

describe('a state after absorbing', () => {
  it('has the live value as if fleet had applied it, and the next serial', () => {
    const { recorded } = seen([{ recorded: deployment(), live: live(deployment({ replicas: 5 })) }]);
    const after = recordedAs(recorded, [scaled]);
    expect([after.serial, after.objects[0]?.applied]).toEqual([recorded.serial + 1, contentDigest(deployment({ replicas: 5 }))]);
    expect(after.contents[contentDigest(deployment({ replicas: 5 }))]).toEqual(deployment({ replicas: 5 }));
  });
});
