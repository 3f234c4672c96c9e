import type { Plan } from '#core/model';
import { views } from '#render';
import { widePlan } from '../browser/wide-plan.ts';
import { field, frame, planOf, step } from '../stages/render/sample.ts';

// Writes the page of one wide plan in a process of its own, and prints what it took beside the floor: the same plan as JSON. [clusters] [objects] [shape]
const [clusters = 100, objects = 1000] = process.argv.slice(2, 4).map(Number);

// The worst there is for a page that says equal things once: no two changes are equal.
const eachItsOwn = (): Plan =>
  planOf(
    Array.from({ length: clusters }, (_, at) => ({
      cluster: `c${at}` as never,
      unchanged: 0,
      steps: Array.from({ length: objects }, (__, object) => step(`c${at}:v1/ConfigMap/web/s-${object}`, { fields: [field('data.value', { live: 'before', desired: `after ${at} ${object}` })] })),
    })),
  );

const plan = process.argv[4] === 'each its own' ? eachItsOwn() : widePlan(clusters, objects);

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

// Time of the processor, which is what the work takes on a machine that does nothing else.
const timed = (work: () => string): { readonly ms: number; readonly bytes: number } => {
  const begun = cpu();
  const text = work();
  return { ms: cpu() - begun, bytes: Buffer.byteLength(text) };
};

const rounds = Array.from({ length: 5 }, () => ({
  floor: timed(() => JSON.stringify(plan)),
  page: timed(() => views.plan.html(plan, frame({ identity: '0123456789ab', command: 'fleet apply plan.json' }))),
}));
const [first, ...warm] = rounds;

process.stdout.write(
  JSON.stringify({ first: first?.page.ms, times: warm.map(({ page }) => page.ms), floors: warm.map(({ floor }) => floor.ms), bytes: first?.page.bytes, peak: Math.round(process.resourceUsage().maxRSS / 1024) }),
);
