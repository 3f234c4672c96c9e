import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressText, type Plan, type Step } from '#core/model';
import { changeClasses } from '#render';
import { field, planOf, step } from '../stages/render/sample.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const change = fc.record({ object: fc.constantFrom('v1/ConfigMap/web/x', 'v1/ConfigMap/web/y', 'v1/ConfigMap/web/z'), action: fc.constantFrom('create', 'update', 'delete', 'keep'), value: fc.constantFrom('1', '2'), rolls: fc.nat(3) });

const plans: fc.Arbitrary<Plan> = fc.array(fc.uniqueArray(change, { selector: ({ object }) => object }), { minLength: names.length, maxLength: names.length }).map((all) =>
  planOf(
    all.map((changes, at) => ({
      cluster: names[at] as never,
      unchanged: 0,
      steps: changes.map(({ object, action, value, rolls }): Step => step(`${names[at]}:${object}`, { action: action as never, rolls, fields: action === 'update' ? [field('data.x', { desired: value })] : [] })),
    })),
  ),
);

const changing = (plan: Plan): readonly Step[] => plan.clusters.flatMap(({ steps }) => steps.filter(({ action }) => action !== 'keep'));

describe('for any plan, its classes', () => {
  test('hold every change of every cluster exactly once, with what it does and all of its pods', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const told = changeClasses(plan).flatMap(({ objects }) => objects.flatMap(({ usual, outliers }) => [usual, ...outliers]));
        const steps = told.flatMap(({ step: shown, clusters }) => clusters.map((cluster) => `${addressText({ cluster, object: shown.at.object })} ${shown.action} ${shown.fields[0]?.desired}`));
        expect([...steps].sort()).toEqual(changing(plan).map(({ at, action, fields }) => `${addressText(at)} ${action} ${fields[0]?.desired}`).sort());
        expect(told.reduce((sum, { rolls }) => sum + rolls, 0)).toBe(changing(plan).reduce((sum, { rolls = 0 }) => sum + rolls, 0));
      }),
    );
  });

  test('name the same clusters for all of their objects, and no more outliers than usual ones in one way', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { clusters, objects } of changeClasses(plan)) {
          for (const { usual, outliers } of objects) {
            expect([usual, ...outliers].flatMap((one) => one.clusters).sort()).toEqual([...clusters].sort());
            for (const outlier of outliers) expect(outlier.clusters.length).toBeLessThanOrEqual(usual.clusters.length);
          }
        }
      }),
    );
  });
});
