import { describe, expect, it } from 'vitest';
import { diagnose } from '#core/diagnostics';
import type { Plan } from '#core/model';
import { views } from '#render';
import { hostile, planWith } from './hostile.ts';
import { contentDigest, field, frame, obj, place, planOf, step } from './sample.ts';
import { sarifProblems } from './sarif-schema.ts';

type Result = { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: { physicalLocation?: { artifactLocation: { uri: string }; region: object }; logicalLocations?: { fullyQualifiedName: string }[] }[]; partialFingerprints: object };
type Run = { tool: { driver: { rules: { id: string }[] } }; results: Result[]; invocations: [{ executionSuccessful: boolean }] };

const runOf = (plan: Plan, more = {}): Run => {
  const log = JSON.parse(views.plan.sarif(plan, frame({ tool: '1.2.3', ...more }))) as { runs: [Run] };
  expect(sarifProblems(log)).toEqual([]);
  return log.runs[0];
};
const told = ({ results }: Run) => results.map(({ ruleId, level, message, locations: [at] }) => ({ ruleId, level, says: message.text, at: at?.physicalLocation && `${at.physicalLocation.artifactLocation.uri}:${(at.physicalLocation.region as { startLine: number }).startLine}`, about: at?.logicalLocations?.map((one) => one.fullyQualifiedName) }));
const cluster = (name: string, ...steps: Plan['clusters'][number]['steps']): Plan['clusters'][number] => ({ cluster: name as never, unchanged: 0, steps });

describe('a plan as SARIF 2.1.0', () => {
  it('has each hazard at the line that makes it', () => {
    const changed = step('c:v1/ConfigMap/web/a', { known: 'verified', fields: [field('data.a', { from: { says: 'OverridePolicy web/eu', at: place('policies/eu.yaml', 9) } })] });
    expect(told(runOf(planOf([cluster('c', changed)], { hazards: [{ kind: 'takes-ownership', at: changed.at, says: 'takes data.a from kubectl' }] })))).toEqual([
      { ruleId: 'hazard/takes-ownership', level: 'warning', says: 'Needs --allow takes-ownership: takes data.a from kubectl', at: 'policies/eu.yaml:9', about: ['c:v1/ConfigMap/web/a'] },
    ]);
  });

  it('has what is made at the first line that writes some of it', () => {
    const made = obj('v1/ConfigMap', 'web/a', { data: { a: '1' } });
    const origins = [{ writers: [{ says: 'fleet' }, { says: 'template', file: 'web.yaml' }], leaves: '0 1:7 1:8' }];
    const create = step('c:v1/ConfigMap/web/a', { action: 'create', content: contentDigest(made), origins: 0 });
    expect(told(runOf(planOf([cluster('c', create)], { objects: [made], origins, hazards: [{ kind: 'widens-access', at: create.at, says: 'more' }] })))).toMatchObject([{ at: 'web.yaml:7' }]);
  });

  it('has steps that were not verified once for all clusters, and not those that were', () => {
    const steps = (name: string) => [step(`${name}:v1/ConfigMap/web/a`), step(`${name}:v1/ConfigMap/web/b`, { known: 'verified' }), step(`${name}:v1/ConfigMap/web/c`, { known: 'later', action: 'create' }), step(`${name}:v1/ConfigMap/web/d`, { schema: 'shipped' }), step(`${name}:v1/ConfigMap/web/e`, { action: 'delete' })];
    expect(told(runOf(planOf(['c', 'd'].map((name) => cluster(name, ...steps(name)))))).map(({ says, about }) => [says, about?.length])).toEqual([
      ['update v1/ConfigMap/web/a on 2 clusters: c, d: predicted', 2],
      ['create v1/ConfigMap/web/c on 2 clusters: c, d: known once what it stands on is there', 2],
      ["update v1/ConfigMap/web/d on 2 clusters: c, d: predicted by fleet's own schema, not the server's, needs verification", 2],
    ]);
  });

  it('has what the dry run has otherwise, but for defaults', () => {
    const differs = [{ path: 'data.a' as never, predicted: '1', stored: '2', cause: 'admission' as const }, { path: 'data.b' as never, cause: 'default' as const }];
    expect(told(runOf(planOf([cluster('c', step('c:v1/ConfigMap/web/a', { known: 'verified', differs }))])))).toMatchObject([
      { ruleId: 'step/not-as-predicted', level: 'warning', says: 'update v1/ConfigMap/web/a on c is not stored as predicted: data.a "2" is stored in place of "1", most likely by a webhook or mutating policy' },
    ]);
  });

  it('has refusals, lost clusters and objections, and no note that needs nobody', () => {
    const plan = planOf([{ ...cluster('c'), lost: { kind: 'refused', message: 'connection refused' } }], {
      notes: [{ kind: 'refused', says: 'c refuses it', object: 'v1/ConfigMap/web/a' as never, cluster: 'c' as never, at: place('web.yaml', 3) }, { kind: 'declined', says: 'not there' }],
      forecast: { rollouts: [], objections: [{ by: 'ResourceQuota', at: { cluster: 'c' as never, object: 'v1/ResourceQuota/web/q' as never }, about: [], says: 'no room' }], unknown: [] },
    });
    expect(told(runOf(plan)).map(({ ruleId, level, at, about }) => [ruleId, level, at, about?.[0]])).toEqual([
      ['cluster/not-reached', 'error', undefined, 'c'],
      ['note/refused', 'error', 'web.yaml:3', 'c:v1/ConfigMap/web/a'],
      ['forecast/ResourceQuota', 'warning', undefined, 'c:v1/ResourceQuota/web/q'],
    ]);
  });

  it('has what was said while it was made, such as what gates deny', () => {
    const said = [diagnose('FLT6202', '0 of 1 steps go by themselves, 0 are asked for, 1 are denied.', { at: place('fleet.yaml', 12) })];
    const run = runOf(planOf([]), { said });
    expect(told(run)).toMatchObject([{ ruleId: 'FLT6202', at: 'fleet.yaml:12' }]);
    expect(run.results[0]?.ruleIndex).toBe(0);
  });

  it('is a log without results where there is nothing to look at', () => expect(runOf(planOf([]))).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] }));

  it('keeps the fingerprint of a finding that only moved', () => {
    const prints = (line: number) => runOf(planOf([cluster('c', step('c:v1/ConfigMap/web/a', { fields: [field('data.a', { from: { says: 'template', at: place('web.yaml', line) } })] }))])).results.map(({ partialFingerprints }) => partialFingerprints);
    expect(prints(3)).toEqual(prints(30));
  });

  it.each(hostile.map((text) => ({ name: JSON.stringify(text), text })))('is valid, and its texts hold no link and no control character: $name', ({ text }) => {
    const { results } = runOf(planWith(text), { said: [diagnose('FLT6202', text)] });
    expect(results.length).toBeGreaterThan(5);
    for (const { message } of results) {
      expect(message.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/u);
      expect(message.text).not.toMatch(/(?<!\\)\]\(/);
    }
  });
});
