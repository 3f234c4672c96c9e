import { describe, expect, it } from 'vitest';
import { durationOf } from '../../../src/core/spec/fleet/duration.ts';
import { isDnsLabel, isDnsSubdomain, isJsonPointer, isLabelKey, isLabelValue, isPathSegment } from '../../../src/core/spec/names.ts';
import { fleet, parsed, said, specOf } from './sources.ts';

describe('reads settings', () => {
  it.each([
    {
      name: 'what is not said is filled in',
      spec: 'templates: []',
      want: {
        state: { backend: 'file', path: 'fleet.state.json' },
        apply: { adopt: 'if-no-diff', concurrency: 16, wait: false, timeout: 300_000, applySetNamespace: 'default' },
      },
    },
    {
      name: 'what is said counts',
      spec: 'state: { path: s.json }\napply: { adopt: never, concurrency: 4, wait: true, timeout: 1h30m, applySetNamespace: fleet }',
      want: { state: { path: 's.json' }, apply: { adopt: 'never', concurrency: 4, wait: true, timeout: 5_400_000, applySetNamespace: 'fleet' } },
    },
    { name: 'lists without a value are empty', spec: 'clusters:\ntemplates:\npolicies: ~', want: { clusters: [], templates: [] } },
  ])('$name', ({ spec, want }) => {
    expect(specOf({ 'fleet.yaml': fleet(spec) })).toMatchObject({ name: 'shop', ...want });
  });
});

describe('tells everything at once, and no consequence', () => {
  it('problems of the fleet, of templates and of policies, in the order of files and lines', () => {
    const outcome = parsed({
      'fleet.yaml': fleet('clusters: [{ nme: a }]\napply: { wait: maybe }'),
      'clusters/b.yaml': 'apiVersion: cluster.karmada.io/v1alpha1\nkind: Cluster\nmetadata: { name: b }\nspec: { syncMode: Both }\n',
      'policies/p.yaml':
        'apiVersion: policy.karmada.io/v1alpha1\nkind: PropagationPolicy\nmetadata: { name: p }\nspec: { resourceSelectors: [], placement: { clusterAffinity: { clusterNames: [zz] } } }\n',
      'templates/t.yaml': 'kind: ConfigMap\n',
    });
    expect(said(outcome)).toEqual([
      'FLT2104 clusters/b.yaml:4',
      'FLT2101 fleet.yaml:5',
      'FLT2103 fleet.yaml:6',
      'FLT2105 policies/p.yaml:4',
      'FLT2002 templates/t.yaml:1',
    ]);
  });

  it('a mistyped field that is needed is one problem', () => {
    const outcome = parsed({
      'policies/p.yaml': 'apiVersion: policy.karmada.io/v1alpha1\nkind: PropagationPolicy\nmetadata: { name: p }\nspec: { resourceSelector: [] }\n',
    });
    expect(outcome.diagnostics).toMatchObject([
      { code: 'FLT2101', hint: 'Did you mean "resourceSelectors"?', at: { line: 4, column: 9, length: 16 } },
    ]);
  });

  it('a field that is like no other is told with those there are', () => {
    const outcome = parsed({ 'fleet.yaml': fleet('apply: { colour: red }') });
    expect(outcome.diagnostics).toMatchObject([
      {
        code: 'FLT2101',
        detail: expect.stringContaining('"colour" is no field of spec.apply'),
        hint: 'Its fields are: adopt, allow, applySetNamespace, brake, concurrency, timeout, wait.',
      },
    ]);
  });
});

describe('a Go duration', () => {
  it.each([
    ['5m', 300_000],
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['1.5s', 1500],
    ['.5s', 500],
    ['250ms', 250],
    ['0', 0],
    ['1h0m0.5s', 3_600_500],
    ['2us', 0.002],
    ['', undefined],
    ['5', undefined],
    ['5 m', undefined],
    ['-5m', undefined],
    ['m', undefined],
    ['5d', undefined],
    ['5m!', undefined],
  ])('%j is %j', (text, want) => {
    expect(durationOf(text)).toBe(want);
  });
});

describe('names', () => {
  const long = 'a'.repeat(64);
  it.each([
    { rule: isDnsLabel, yes: ['a', 'a-b', '1', 'a'.repeat(63)], no: ['', 'A', 'a.b', '-a', 'a-', 'a_b', long] },
    { rule: isDnsSubdomain, yes: ['a', 'a.b', '1.2', `${long}.b`], no: ['', 'a..b', '.a', 'A.b', 'a/b', 'a'.repeat(254)] },
    {
      rule: isLabelKey,
      yes: ['a', 'A_b.c-d', 'example.org/a', `example.org/${'a'.repeat(63)}`],
      no: ['', '/a', 'a/', 'a/b/c', '-a', 'Example.org/a', long, 'a b'],
    },
    { rule: isLabelValue, yes: ['', 'a', 'A_b.c-d'], no: ['-a', 'a-', 'a b', 'a/b', long] },
    { rule: isPathSegment, yes: ['a', 'system:a', 'A b'], no: ['', '.', '..', 'a/b', '50%'] },
    { rule: isJsonPointer, yes: ['', '/', '/a/0'], no: ['a', '$.a'] },
  ])('$rule.name', ({ rule, yes, no }) => {
    expect(yes.filter((text) => !rule(text))).toEqual([]);
    expect(no.filter((text) => rule(text))).toEqual([]);
  });
});

describe('the digest is over everything that was read', () => {
  const a = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { x: "1" }\n';
  const b = 'apiVersion: v1\nkind: Secret\nmetadata: { name: b }\nstringData: { pin: one }\n';
  const digest = specOf({ 'templates/a.yaml': a, 'templates/b.yaml': b }).digest;

  it.each([
    { name: 'order of files and names of files do not count', files: { 'templates/1.yaml': b, 'templates/2.yaml': a }, same: true },
    {
      name: 'nor does how documents are put into files, nor comments, nor order of keys',
      files: { 'templates/all.yaml': `# all\n${b}---\nkind: ConfigMap\ndata: {x: '1'}\nmetadata: {name: a}\napiVersion: v1\n` },
      same: true,
    },
    {
      name: 'nor a value of a Secret, which would be open to guessing',
      files: { 'templates/a.yaml': a, 'templates/b.yaml': b.replace('one', 'two') },
      same: true,
    },
    { name: 'a key of a Secret counts', files: { 'templates/a.yaml': a, 'templates/b.yaml': b.replace('pin', 'pan') }, same: false },
    { name: 'a value counts', files: { 'templates/a.yaml': a.replace('"1"', '"2"'), 'templates/b.yaml': b }, same: false },
    { name: 'a missing document counts', files: { 'templates/a.yaml': a }, same: false },
    { name: 'the spec counts', files: { 'fleet.yaml': fleet('apply: { wait: true }'), 'templates/a.yaml': a, 'templates/b.yaml': b }, same: false },
  ])('$name', ({ files, same }) => {
    expect(specOf(files as Record<string, string>).digest === digest).toBe(same);
  });
});
