import { describe, expect, it } from 'vitest';
import type { Plan } from '#core/model';
import { views } from '#render';
import { hostile, planWith } from './hostile.ts';
import { field, frame, place, planOf, step } from './sample.ts';
import { type Element, readXml } from './xml.ts';

const rootOf = (plan: Plan): Element => readXml(views.plan.junit(plan, frame()));
const outline = ({ name, attributes, text, children }: Element): string[] => [
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`), text.trim()].filter(Boolean).join(' '),
  ...children.flatMap((child) => outline(child).map((line) => `  ${line}`)),
];
const sumOf = (root: Element, name: string): number => root.children.reduce((sum, { attributes }) => sum + Number(attributes[name]), 0);

describe('a plan as JUnit XML', () => {
  it('has a suite for each cluster, a case for each step, and a failure for what needs somebody', () => {
    const scaled = step('c:apps/Deployment/web/a', { known: 'verified', rolls: 2, fields: [field('spec.replicas', { live: 2, desired: 3, from: { says: 'placement', at: place('p.yaml', 4) } })] });
    const gone = step('c:v1/PersistentVolumeClaim/web/d', { action: 'delete', because: 'template-removed' });
    const plan = planOf([{ cluster: 'c' as never, unchanged: 1, steps: [scaled, gone, step('c:v1/ConfigMap/web/k', { action: 'keep' })] }, { cluster: 'd' as never, unchanged: 0, steps: [], lost: { kind: 'refused', message: 'connection refused' } }, { cluster: 'quiet' as never, unchanged: 9, steps: [] }], {
      hazards: [{ kind: 'deletes-data', at: gone.at, says: 'deletes what is stored in it' }, { kind: 'removes-cluster', at: { cluster: 'e' as never, object: 'v1/Namespace/x' as never }, says: 'e leaves' }],
      notes: [{ kind: 'refused', says: 'c refuses it', object: 'v1/ConfigMap/web/r' as never, cluster: 'c' as never, at: place('r.yaml', 1) }, { kind: 'declined', says: 'not there' }, { kind: 'not-rendered', says: 'no such container' }],
    });
    expect(outline(rootOf(plan))).toEqual([
      'testsuites name=fleet plan shop tests=6 failures=5 errors=0',
      '  testsuite name=c tests=3 failures=2 errors=0',
      '    testcase name=update apps/Deployment/web/a classname=c file=p.yaml line=4',
      '      system-out verified, rolls 2 pods\nspec.replicas: 2 -> 3  placement  p.yaml:4',
      '    testcase name=delete v1/PersistentVolumeClaim/web/d classname=c',
      '      failure type=deletes-data message=needs --allow deletes-data --allow deletes-data: deletes what is stored in it',
      '      system-out no longer in the sources',
      '    testcase name=refused v1/ConfigMap/web/r classname=c file=r.yaml line=1',
      '      failure type=refused message=c refuses it c refuses it',
      '  testsuite name=d tests=1 failures=1 errors=0',
      '    testcase name=is reached classname=d',
      '      failure type=not-reached message=connection refused connection refused\nNothing is planned there.',
      '  testsuite name=the fleet tests=2 failures=2 errors=0',
      '    testcase name=e:v1/Namespace/x classname=the fleet',
      '      failure type=removes-cluster message=needs --allow removes-cluster --allow removes-cluster: e leaves',
      '    testcase name=not-rendered classname=the fleet',
      '      failure type=not-rendered message=no such container no such container',
    ]);
  });

  it('is an empty report where there is nothing to do', () => expect(outline(rootOf(planOf([])))).toEqual(['testsuites name=fleet plan shop tests=0 failures=0 errors=0']));

  it.each(hostile.map((text) => ({ name: JSON.stringify(text), text })))('is well-formed and counts right: $name', ({ text }) => {
    const root = rootOf(planWith(text));
    for (const count of ['tests', 'failures', 'errors']) expect(sumOf(root, count)).toBe(Number(root.attributes[count]));
    expect(Number(root.attributes['failures'])).toBe(outline(root).filter((line) => line.trimStart().startsWith('failure ')).length);
  });
});
