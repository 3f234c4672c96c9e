import { describe, expect, it } from 'vitest';
import type { Plan } from '#core/model';
import { views } from '#render';
import { frame, planOf, step } from './sample.ts';

const at = (address: string): never => step(address).at as never;
const plan: Plan = planOf([{ cluster: 'east' as never, unchanged: 0, steps: [step('east:v1/Service/web/a', { takes: [{ manager: 'kubectl', operation: 'Update', whole: false, fields: ['spec.type'], left: 2 }] as never })] }], {
  moves: [{ from: at('old:v1/Service/web/a'), to: at('east:v1/Service/web/a') }, { from: at('east:v1/ConfigMap/web/a'), to: at('east:v1/ConfigMap/web/b') }] as never,
  allowed: [{ kind: 'overwrites-drift', at: at('east:v1/Service/web/a'), says: 'somebody scaled it' }] as never,
});
const TAKES = 'takes 1 field from kubectl (Update), which keeps 2';
const wanted = ['old -> east   1 object', 'east:v1/ConfigMap/web/a -> east:v1/ConfigMap/web/b', TAKES];

describe('what a plan moves, takes over and is allowed beforehand', () => {
  it.each(['text', 'markdown'] as const)('stands in %s', (view) => {
    const text = views.plan[view](plan, frame());
    for (const line of [...wanted, 'Consented to by the spec: overwrites-drift (1)']) expect(text).toContain(line);
  });
  it('stands in the page', () => {
    const json = /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(views.plan.html(plan, frame()))?.[1] ?? '';
    const { texts, moved, allowed, objects } = JSON.parse(json) as { texts: readonly string[]; moved: readonly number[]; allowed: readonly (readonly number[])[]; objects: readonly [number, readonly (readonly number[])[]][] };
    expect(moved.map((one) => texts[one])).toEqual(wanted.slice(0, 2));
    expect(allowed.map((one) => one.map((text) => texts[text]))).toEqual([['overwrites-drift', 'somebody scaled it']]);
    expect(objects[0]?.[1].map((row) => texts[row[1] ?? -1])).toEqual([expect.stringContaining(TAKES)]);
  });
});
