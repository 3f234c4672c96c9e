import { describe, expect, it } from 'vitest';
import { said, parsed, specOf } from './sources.ts';

const head = (name: string): string =>
  `apiVersion: config.karmada.io/v1alpha1\nkind: ResourceInterpreterCustomization\nmetadata: { name: ${name} }\n`;

const customization = (name: string, customizations: string): string =>
  `${head(name)}spec:\n  target: { apiVersion: example.com/v1, kind: Widget }\n  customizations: ${customizations}\n`;

const COUNT = 'function GetReplicas(obj) return obj.spec.size end';

describe('customizations', () => {
  it('are found by their kind, sorted by name, and are no templates', () => {
    const spec = specOf({
      'policies/b.yaml': customization('b', `{ replicaResource: { luaScript: ${COUNT} } }`),
      'templates/a.yaml': customization('a', '{}'),
    });
    expect(spec.customizations?.map(({ name, target, scripts }) => ({ name, target, scripts }))).toEqual([
      { name: 'a', target: { apiVersion: 'example.com/v1', kind: 'Widget' }, scripts: {} },
      { name: 'b', target: { apiVersion: 'example.com/v1', kind: 'Widget' }, scripts: { replicaResource: COUNT } },
    ]);
    expect(spec.templates).toEqual([]);
  });

  it('are not there where nobody wrote one', () => expect(specOf({})).not.toHaveProperty('customizations'));

  it('leave an empty script out', () =>
    expect(specOf({ 'policies/a.yaml': customization('a', "{ retention: { luaScript: '' } }") }).customizations?.[0]?.scripts).toEqual({}));
});

const cases: readonly { readonly name: string; readonly text: string; readonly want: readonly string[] }[] = [
  { name: 'another version is not read', text: customization('a', '{}').replace('v1alpha1', 'v1'), want: ['FLT2104 policies/a.yaml:1'] },
  { name: 'a customization has a name', text: customization('a', '{}').replace('{ name: a }', '{}'), want: ['FLT2003 policies/a.yaml:3'] },
  { name: 'the target is required', text: `${head('a')}spec:\n  customizations: {}\n`, want: ['FLT2102 policies/a.yaml:4'] },
  {
    name: 'the target has a kind',
    text: `${head('a')}spec:\n  target: { apiVersion: v1 }\n  customizations: {}\n`,
    want: ['FLT2102 policies/a.yaml:5'],
  },
  { name: 'a question that nobody asks', text: customization('a', '{ replicaResources: { luaScript: x } }'), want: ['FLT2101 policies/a.yaml:6'] },
  {
    name: 'a script has its field',
    text: customization('a', '{ retention: { lua: x } }'),
    want: ['FLT2102 policies/a.yaml:6', 'FLT2101 policies/a.yaml:6'],
  },
  { name: 'a script is a text', text: customization('a', '{ retention: { luaScript: 1 } }'), want: ['FLT2103 policies/a.yaml:6'] },
  { name: 'a name stands once', text: `${customization('a', '{}')}---\n${customization('a', '{}')}`, want: ['FLT2007 policies/a.yaml:10'] },
];

describe('what is refused', () => {
  it.each(cases)('$name', ({ text, want }) => expect([...said(parsed({ 'policies/a.yaml': text }))].sort()).toEqual([...want].sort()));
});
