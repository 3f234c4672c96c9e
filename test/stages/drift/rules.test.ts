import { describe, expect, it } from 'vitest';
import { covers, pointerTo, ruleNotices, sift } from '#core/drift';
import { openExpressions } from '#core/ignore';
import type { Finding, IgnoreRule, JsonPointer, Outcome, Timestamp } from '#core/model';
import { parseFieldPath } from '#lib/field-path';
import { at, changed, deployment, now, rule } from './world.ts';

const object = deployment({ template: { spec: { containers: [{ name: 'side', image: 's' }, { name: 'web', image: 'w' }] } } });
const web = 'apps/Deployment/shop/web';
const image = 'spec.template.spec.containers[name=web].image';
const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ detail }) => detail).join('\n'));
};

describe('a pointer covers', () => {
  it.each([
    { name: 'the field itself', pointer: '/spec/replicas', path: 'spec.replicas', want: true },
    { name: 'what is below it', pointer: '/spec', path: 'spec.replicas', want: true },
    { name: 'not what is above it', pointer: '/spec/replicas/x', path: 'spec.replicas', want: false },
    { name: 'not another field', pointer: '/spec/paused', path: 'spec.replicas', want: false },
    { name: 'any segment by a star', pointer: '/spec/template/spec/containers/*/image', path: image, want: true },
    { name: 'one segment by a star, not two', pointer: '/spec/*/containers', path: image, want: false },
    { name: 'an item by its place', pointer: '/spec/template/spec/containers/1/image', path: image, want: true },
    { name: 'not an item at another place', pointer: '/spec/template/spec/containers/0/image', path: image, want: false },
    { name: 'an item by its keys', pointer: '/spec/template/spec/containers/name=web/image', path: image, want: true },
    { name: 'an escaped name', pointer: '/metadata/annotations/a.b~1c', path: 'metadata.annotations["a.b/c"]', want: true },
    { name: 'everything by the empty pointer', pointer: '', path: image, want: true },
  ])('$name', ({ pointer, path, want }) => expect(covers(pointer as JsonPointer, parseFieldPath(path), object)).toBe(want));

  it.each(['spec.replicas', image, 'metadata.annotations["a.b/c~d"]', 'metadata.finalizers[=a/b]', 'spec.args[2]', 'spec.ports[containerPort=80,protocol=TCP].name'])('the field that it was made of: %s', (path) =>
    expect(covers(pointerTo(parseFieldPath(path)), parseFieldPath(path), undefined)).toBe(true));
});

const left = (rules: readonly IgnoreRule[], finding: Finding): readonly Finding[] =>
  sift([{ finding, object }], { rules, now, expressions: must(openExpressions(rules)) }).counted;
const scaled = changed(web, { path: 'spec.replicas' as never, recorded: 2, live: 5, manager: 'kubectl', operation: 'Update', subresource: 'scale' });
const gone: Finding = { what: 'vanished', at: at('east', web), fields: [] };

describe('a rule lets be', () => {
  it.each([
    { name: 'everything where it says nothing', rule: {}, want: true },
    { name: 'a cluster by name', rule: { clusters: ['west', 'east'] }, want: true },
    { name: 'a cluster by pattern', rule: { clusters: ['e*t'] }, want: true },
    { name: 'no other cluster', rule: { clusters: ['west', 'eas'] }, want: false },
    { name: 'a kind', rule: { kind: 'Deployment' }, want: true },
    { name: 'a kind with its group', rule: { kind: 'apps/Deployment' }, want: true },
    { name: 'no kind of another group', rule: { kind: 'extensions/Deployment' }, want: false },
    { name: 'a namespace by pattern', rule: { namespace: 'sh*' }, want: true },
    { name: 'no name that only begins so', rule: { name: 'we' }, want: false },
    { name: 'a pattern whose dots are dots', rule: { name: 'w.*' }, want: false },
    { name: 'labels', rule: { labels: { matchLabels: { app: 'web' } } }, want: true },
    { name: 'no other labels', rule: { labels: { matchLabels: { app: 'api' } } }, want: false },
    { name: 'a field', rule: { fields: ['/spec/replicas'] }, want: true },
    { name: 'no other field', rule: { fields: ['/spec/paused'] }, want: false },
    { name: 'by an expression', rule: { when: 'field.manager == "kubectl" && field.live == 5 && what == "changed"' }, want: true },
    { name: 'by an expression over labels and cluster', rule: { when: '"app" in object.labels && cluster.name.startsWith("ea")' }, want: true },
    { name: 'not where the expression is false', rule: { when: 'field.operation == "Apply"' }, want: false },
    { name: 'not where the expression fails', rule: { when: 'object.labels["nothing"] == "x"' }, want: false },
    { name: 'not after its end', rule: { expires: '2026-06-15T12:00:00Z' as Timestamp }, want: false },
  ])('$name', ({ rule: more, want }) => expect(left([rule(more as Partial<IgnoreRule>)], scaled).length === 0).toBe(want));

  it('the whole object only where it names no field', () => {
    expect(left([rule({ name: 'web' })], gone)).toEqual([]);
    expect(left([rule({ fields: ['/spec' as JsonPointer] })], gone)).toEqual([gone]);
  });

  it('nothing, where nobody answers its expression', () => expect(sift([{ finding: scaled }], { rules: [rule({ when: 'true' })], now }).counted).toHaveLength(1));

  it.each(['1 +', 'nothing == 1', '"text"', 'field.nothing == 1'])('never by %s', (when) => expect(openExpressions([rule({ when })])).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT6504' }] }));
});

describe('of rules is told', () => {
  const told = (rules: readonly IgnoreRule[], all = false) => ruleNotices(rules, sift([{ finding: scaled, object }], { rules, now }), { now, all }).map(({ code, severity }) => `${severity} ${code}`);
  it.each([
    { name: 'nothing of one that is in use for long', rules: [rule()], want: [] },
    { name: 'a warning of one that is over and was needed', rules: [rule({ expires: '2026-06-01T00:00:00Z' as Timestamp })], want: ['warning FLT6501'] },
    { name: 'nothing of one that is over and was not', rules: [rule({ kind: 'Service', expires: '2026-06-01T00:00:00Z' as Timestamp })], want: [] },
    { name: 'a note of one that ends within a week', rules: [rule({ expires: '2026-06-22T12:00:00Z' as Timestamp })], want: ['note FLT6502'] },
    { name: 'nothing of one that ends a second later', rules: [rule({ expires: '2026-06-22T12:00:01Z' as Timestamp })], want: [] },
    { name: 'nothing of one that is over where another one holds', rules: [rule({ expires: '2026-06-01T00:00:00Z' as Timestamp }), rule()], want: [] },
  ])('$name', ({ rules, want }) => expect(told(rules)).toEqual(want));
  it('a note of one without use, where all is told', () => expect(told([rule({ kind: 'Service' })], true)).toEqual(['note FLT6503']));
});
