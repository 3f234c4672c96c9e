import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueFor } from '#core/notices';
import type { Told } from '#core/model';
import { found, gone, lost, notifier, scaled } from '../stages/notices/world.ts';

const things = [
  { name: 'east:apps/Deployment/shop/api changed spec.replicas', is: { drift: [scaled('api')] } },
  { name: 'east:apps/Deployment/shop/web changed spec.replicas', is: { drift: [scaled('web')] } },
  { name: 'west:v1/ConfigMap/shop/settings vanished', is: { drift: [gone()] } },
  { name: '? north', is: { unknown: [lost('north')] } },
] as const;

const run = fc.record({ has: fc.subarray([...things]), arrives: fc.boolean() });

describe('whatever is found from run to run, and whatever arrives', () => {
  it('a notice is due just where something else is found than the last one that arrived told, and it tells the difference', () =>
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
        let told: Told | undefined;
        let known: readonly string[] = [];
        for (const { has, arrives } of runs) {
          const drift = has.flatMap(({ is }) => ('drift' in is ? is.drift : []));
          const unknown = has.flatMap(({ is }) => ('unknown' in is ? is.unknown : []));
          const names: readonly string[] = has.map(({ name }) => name);
          const due = dueFor(notifier(), found({ drift, unknown, clusters: ['east', 'north', 'west'] as never }), told);
          const [fresh, over] = [names.filter((name) => !known.includes(name)), known.filter((name) => !names.includes(name))];
          expect(due === undefined).toBe(fresh.length + over.length === 0);
          if (due === undefined) continue;
          expect([[...due.isNew].sort(), [...due.over].sort()]).toEqual([[...fresh].sort(), [...over].sort()]);
          if (arrives) [told, known] = [due.told, names];
        }
      }),
    ));
});
