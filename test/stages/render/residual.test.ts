import { describe, expect, test } from 'vitest';
import type { Digest, Left, Plan, Signature } from '#core/model';
import { views } from '#render';
import { frame, planOf, step } from './sample.ts';

const of = `sha256:${'0123456789abcdef'.repeat(4)}` as Digest;
const left = (object: string, ended: Left['ended'], says: string): Left => ({ at: { cluster: 'east' as never, object: object as never }, ended, says });
const residual = (lines: readonly Left[]): Plan => planOf([{ cluster: 'east' as never, steps: [step('east:v1/ConfigMap/web/a')], unchanged: 0 }], { residual: { of, left: lines } });

describe('what is left of a plan', () => {
  test('names the plan, and says of each step how it ended and why', () => {
    const text = views.plan.text(residual([left('v1/ConfigMap/web/a', 'stale', 'it is gone'), left('v1/ConfigMap/web/b', 'not-begun', 'the apply ended before its turn')]), frame());
    expect(text).toContain('What plan 0123456789ab left, and why:\n    east:v1/ConfigMap/web/a stale: it is gone\n    east:v1/ConfigMap/web/b not begun: the apply ended before its turn\n');
  });
  test('is cut after twenty, unless everything is to be shown', () => {
    const many = residual(Array.from({ length: 25 }, (_, nth) => left(`v1/ConfigMap/web/m${nth}`, 'failed', 'no')));
    expect(views.plan.text(many, frame())).toContain('… 5 more');
    expect(views.plan.text(many, frame({ expand: true }))).toContain('web/m24 failed: no');
  });
  test('shows what a server said as text and nothing else', () =>
    expect(views.plan.text(residual([left('v1/ConfigMap/web/a', 'failed', '\u001b[2J\u202eno')]), frame())).not.toMatch(/[\u001b\u202e]/));
});

describe('the identity of a plan', () => {
  test('stands beside what to type', () =>
    expect(views.plan.text(residual([]), frame({ command: 'fleet apply plan.json', identity: '0123456789ab' }))).toContain('To carry out exactly this (plan 0123456789ab, once):\n    fleet apply plan.json\n'));
  test('is told to be used up after an apply', () =>
    expect(views.apply.text({ steps: [], unhealthy: [], interrupted: false }, frame({ identity: '0123456789ab', serial: 7 }))).toBe('Nothing was changed.\nPlan 0123456789ab is used up by this; the state is at serial 7.\n'));
});

describe('a signature', () => {
  const signature: Signature = { format: 1, does: 'signs', plan: of, key: 'MCow' as never, signature: 'x' };
  test('says what was signed, and where', () => expect(views.endorsed.text({ file: 'plan.json.sig', signature }, frame())).toBe('Signed plan 0123456789ab: plan.json.sig\n'));
  test('of an approver gives the line for the file of approvers', () =>
    expect(views.endorsed.text({ file: 'plan.json.alice.approval', signature: { ...signature, does: 'approves', by: 'alice' } }, frame())).toBe(
      'alice approves plan 0123456789ab: plan.json.alice.approval\nIn a file for --approvers:\n    alice MCow\n',
    ));
});
