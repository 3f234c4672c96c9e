import { describe, expect, it } from 'vitest';
import type { ApplyResult, DriftReport, Plan, StepOutcome } from '#core/model';
import { parseDuration } from '#cli/duration';
import { exitFor } from '#cli/exit';
import { applyExit, driftExit, planExit } from '#cli/requests';

const plan = { clusters: [], notes: [] } as unknown as Plan;
const changing = { clusters: [{ cluster: 'a', unchanged: 0, steps: [{ action: 'create' }] }], notes: [] } as unknown as Plan;
const refusing = { clusters: [], notes: [{ kind: 'refused', says: 'no' }] } as unknown as Plan;
const unseeing = { clusters: [], notes: [{ kind: 'not-observed', says: 'no' }] } as unknown as Plan;
const unrendering = { clusters: [], notes: [{ kind: 'not-rendered', says: 'no' }] } as unknown as Plan;
const step = (ended: StepOutcome['ended']): StepOutcome => ({ at: { cluster: 'a', object: 'v1/ConfigMap/x' }, action: 'update', ended }) as unknown as StepOutcome;
const result = (more: Partial<ApplyResult>): ApplyResult => ({ steps: [], unhealthy: [], interrupted: false, ...more });
const report = (more: Record<string, unknown>): DriftReport => ({ drift: [], unknown: [], ...more }) as unknown as DriftReport;

describe('the exit code of a plan', () => {
  it.each([
    { name: 'is 0 without changes', plan, detailed: true, want: 'done' },
    { name: 'is 0 with changes, where nobody asked for more', plan: changing, detailed: false, want: 'done' },
    { name: 'is 2 with changes, where it was asked for', plan: changing, detailed: true, want: 'differs' },
    { name: 'is 1 where a server would refuse a step', plan: refusing, detailed: true, want: 'failed' },
  ])('$name', ({ plan: given, detailed, want }) => expect(planExit(detailed)(given)).toBe(want));
});

describe('the exit code of an apply', () => {
  it.each([
    { name: 'is 0 when every step was done', result: result({ steps: [step('done')] }), want: 'done' },
    { name: 'is 3 when one failed', result: result({ steps: [step('done'), step('failed')] }), want: 'halfWay' },
    { name: 'is 4 when every step was stale', result: result({ steps: [step('stale'), step('stale')] }), want: 'refused' },
    { name: 'is 3 when something did not become healthy', result: result({ steps: [step('done')], unhealthy: [{}] as never }), want: 'halfWay' },
    { name: 'is 1 when nothing was begun', result: result({ steps: [step('not-begun'), step('not-begun')] }), want: 'failed' },
    { name: 'is 3 when the state could not be saved', result: result({ steps: [step('done')] }), saved: false, want: 'halfWay' },
    { name: 'is 3 when an object could not be looked at', plan: unseeing, result: result({ steps: [step('done')] }), want: 'halfWay' },
    { name: 'is 3 when an object could not be rendered', plan: unrendering, result: result({}), want: 'halfWay' },
    { name: 'is 130 when interrupted', result: result({ steps: [step('not-begun')], interrupted: true }), want: 'interrupted' },
  ] as readonly { name: string; plan?: Plan; result: ApplyResult; saved?: boolean; want: string }[])('$name', (row) =>
    expect(applyExit({ plan: row.plan ?? plan, result: row.result, saved: row.saved ?? true })).toBe(row.want),
  );
});

describe('the exit code of drift', () => {
  it.each([
    { name: 'is 0 without drift', report: report({}), want: 'done' },
    { name: 'is 2 with drift, whatever is pending', report: report({ drift: [{}], pending: [{}] }), want: 'differs' },
    { name: 'is 7 with drift when not all could be looked at', report: report({ drift: [{}], unknown: [{}] }), want: 'differsUnseen' },
    { name: 'is 0 where all that differs is excused', report: report({ quiet: [{}], owners: [{}], pending: [] }), want: 'done' },
    { name: 'is 5 when not all could be looked at', report: report({ unknown: [{}], pending: [{}] }), want: 'unseen' },
    { name: 'is 6 with pending changes alone', report: report({ pending: [{}] }), want: 'pending' },
  ])('$name', ({ report: given, want }) => expect(driftExit(given)).toBe(want));
});

describe('the exit code of errors', () => {
  it.each([
    { name: 'is 1 for a bad spec', codes: ['FLT2001'], want: 'failed' },
    { name: 'is 4 where consent is missing', codes: ['FLT7503'], want: 'refused' },
    { name: 'is 1 where another error stands beside a refusal', codes: ['FLT7503', 'FLT2001'], want: 'failed' },
    { name: 'is 70 for a fault of ours', codes: ['FLT9001', 'FLT2001'], want: 'bug' },
  ])('$name', ({ codes, want }) => expect(exitFor(codes.map((code) => ({ code, severity: 'error' })))).toBe(want));
});

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['1m30s', 90_000],
    ['1.5h', 5_400_000],
    ['250ms', 250],
    ['5', undefined],
    ['5 m', undefined],
    ['', undefined],
  ])('%s', (text, want) => expect(parseDuration(text)).toBe(want));
});
