import { expect, test } from 'vitest';
import type { Plan } from '#core/model';
import { views } from '#render';
import { field, frame, planOf, step } from './sample.ts';

const differs = [
  { path: 'spec.replicas' as never, predicted: 2, stored: 5, cause: 'admission' as const },
  { path: 'spec.containers[name=proxy]' as never, stored: { name: 'proxy' }, cause: 'admission' as const },
  { path: 'spec.typo' as never, predicted: 1, cause: 'dropped' as const },
  { path: 'spec.port' as never, cause: 'default' as const },
];
const plan = (...all: Plan['clusters'][number]['steps']): Plan => planOf([{ cluster: 'c' as never, unchanged: 0, steps: all }]);
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.includes('! ')).map((line) => line.trim().replace(/ {2,}/g, '  '));

test('where the dry run is not what was predicted, the plan says both and the likely cause', () => {
  const given = plan(step('c:v1/ConfigMap/web/a', { known: 'verified', differs, fields: [field('spec.replicas', { live: 1, desired: 5 })] }));
  const named = [
    '! spec.replicas  5 is stored in place of 2  not as predicted: a webhook or mutating policy',
    '! spec.containers[name=proxy]  {"name":"proxy"} is added  not as predicted: a webhook or mutating policy',
    '! spec.typo  1 is not kept  not as predicted: the server does not keep it',
  ];
  expect(lines(views.plan.text(given, frame()))).toEqual([...named, '! 1 value more than was sent  not as predicted: a default of the server']);
  expect(lines(views.plan.text(given, frame({ expand: true })))).toEqual([...named, '! spec.port  is filled in  not as predicted: a default of the server']);
  expect(views.plan.markdown(given, frame())).toContain('5 is stored in place of 2');
});

test('defaults of a new object are counted, and a stand-in for a schema is told', () => {
  const text = views.plan.text(plan(step('c:v1/ConfigMap/web/a', { action: 'create', known: 'verified', filled: 23 }), step('c:v1/ConfigMap/web/b', { schema: 'deduced' })), frame());
  expect(text).toContain('verified, + 23 server defaults');
  expect(text).toContain('predicted by no schema, needs verification');
});
