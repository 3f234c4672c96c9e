import { describe, expect, it } from 'vitest';
import { deniedBy, type Judge, openBy, openGates, summedUp } from '#core/gates';
import { plan } from '#core/plan';
import { addressText, type Gate, type GateAnswer, type Outcome } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { configMap, deployment, inputOf, live, obj, place } from '../plan/world.ts';

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ code, detail }) => `${code} ${detail}`).join('\n'));
};
const gate = (when: string, then: GateAnswer = 'auto', message?: string): Gate => ({ when, then, at: place('fleet.yaml', 9), ...(message === undefined ? {} : { message }) });
const gates = (...given: readonly Gate[]): Judge => must(openGates(given));

const [old, claim] = [configMap('web/settings', { a: '1' }), obj('v1/PersistentVolumeClaim', 'web/data')];
const made = deepFreeze(
  must(
    plan(
      inputOf({
        rows: [
          { on: 'canary', desired: configMap('web/settings', { a: '2' }), recorded: old, live: live(old) },
          { on: 'member1', desired: configMap('web/settings', { a: '2' }), recorded: old, live: live(old) },
          { on: 'member1', recorded: claim, live: live(claim) },
          { on: 'member1', desired: deployment('web/nginx') },
        ],
      }),
    ),
  ),
);
const [atCanary, settings, deletes, creates] = ['canary:v1/ConfigMap/web/settings', 'member1:v1/ConfigMap/web/settings', 'member1:v1/PersistentVolumeClaim/web/data', 'member1:apps/Deployment/web/nginx'] as const;
const answered = (judge: Judge, answer: GateAnswer): readonly string[] => judge(made).filter((one) => one.answer === answer).map(({ at }) => addressText(at)).sort();

describe('a gate lets go the steps that it holds for', () => {
  it.each([
    { when: 'true', want: [atCanary, settings, deletes, creates] },
    { when: 'false', want: [] },
    { when: 'cluster.name == "canary"', want: [atCanary] },
    { when: 'cluster.name.startsWith("member") && step.action in ["create", "update"]', want: [settings, creates] },
    { when: 'step.action == "update" && step.fields.all(f, f.path.startsWith("data."))', want: [atCanary, settings] },
    { when: 'step.fields.exists(f, f.reason == "changed")', want: [atCanary, settings] },
    { when: 'step.group == "apps" && step.kind == "Deployment" && step.namespace == "web" && step.name == "nginx"', want: [creates] },
    { when: 'step.object.matches("^v1/PersistentVolumeClaim/")', want: [deletes] },
    { when: '"deletes-data" in step.hazards', want: [deletes] },
    { when: 'step.because == "template-removed"', want: [deletes] },
    { when: 'counts.delete == 1 && counts.steps == 4 && counts.clusters == 2 && counts.rolls == 0', want: [atCanary, settings, deletes, creates] },
    { when: 'counts.delete > 1', want: [] },
    { when: 'cluster.region != "nowhere" && cluster.version != "?" && step.rolls < 10', want: [atCanary, settings, deletes, creates] },
  ])('$when', ({ when, want }) => expect(answered(gates(gate(when)), 'auto')).toEqual([...want].sort()));
});

describe('of several gates', () => {
  const judge = gates(gate('step.action == "delete"', 'deny', 'deletes are done by hand'), gate('cluster.name == "canary"', 'auto'), gate('step.action == "delete"', 'auto'), gate('step.action == "create"', 'ask', 'new things are looked at'));
  it('the first that holds decides', () => expect([answered(judge, 'deny'), answered(judge, 'auto')]).toEqual([[deletes], [atCanary]]));
  it('none that holds asks', () => expect(judge(made).find(({ at }) => addressText(at) === settings)).toMatchObject({ answer: 'ask', says: 'no gate says anything of it' }));
  it('the message says why', () => {
    expect(deniedBy(judge(made))).toMatchObject([{ code: 'FLT7512', detail: `${deletes}: deletes are done by hand` }]);
    expect(openBy(judge(made))).toMatchObject([{ code: 'FLT7513', detail: expect.stringContaining(`${creates}: new things are looked at`) as string }]);
    expect(summedUp(judge(made))).toMatchObject([{ code: 'FLT6202', severity: 'note', detail: expect.stringContaining('1 of 4 steps go by themselves, 2 are asked for, 1 are denied.') as string }]);
  });
  it('nothing is denied or open where all go', () => expect([deniedBy(gates(gate('true'))(made)), openBy(gates(gate('true'))(made))]).toEqual([[], []]));
});

describe('a gate that fails on a step denies it', () => {
  it.each(['step.fields[0].path == "data.a"', '1 / (counts.update - 2) == 1', 'step.name.matches("(")'])('%s', (when) => {
    const rulings = gates(gate(when, 'auto'), gate('true', 'auto'))(made);
    expect(rulings.some(({ answer, says }) => answer === 'deny' && says.includes('failed'))).toBe(true);
    expect(rulings.filter(({ says }) => says.includes('failed')).every(({ answer }) => answer === 'deny')).toBe(true);
  });
});

describe('a gate is refused', () => {
  it.each([
    { name: 'that is no CEL', when: 'step.action ==', says: '' },
    { name: 'that names what is not there', when: 'stop.action == "create"', says: 'stop' },
    { name: 'that names a field that is not there', when: 'step.actoin == "create"', says: 'actoin' },
    { name: 'that names a member of a field that is not there', when: 'step.fields.all(f, f.value == "x")', says: 'value' },
    { name: 'that compares different things', when: 'counts.delete > "5"', says: '>' },
    { name: 'that is neither true nor false', when: 'counts.delete + 1', says: 'int' },
    { name: 'that is deeper than anybody reads', when: `${'('.repeat(60)}true${')'.repeat(60)}`, says: '' },
  ])('$name', ({ when, says }) => {
    const opened = openGates([gate('true'), gate(when)]);
    expect([opened.ok, opened.diagnostics.map(({ code, at }) => [code, at?.line])]).toEqual([false, [['FLT6201', 9]]]);
    expect(opened.diagnostics[0]?.detail).toContain(says);
  });
});
