import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { golden, plans } from '../support/golden.ts';
import { planGolden } from '../support/plan-golden.ts';
import { applied, appliedFrom, leftToDo } from '../support/quick.ts';
import { requestsText } from '../support/requests-text.ts';
import { playLines } from '../support/scenario.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { slow } from '../support/stories.ts';
import { inWorld, layOut, openFixture, worldNames } from '../support/world.ts';

/** Applies what the fleet was made of before, then lets happen what happened since. */
const cameBefore = async (scene: Scene, name: string): Promise<void> => {
  if (!existsSync(inWorld(name, 'before'))) return;
  await applied(scene.folder);
  layOut(scene, name, 'now');
  const meanwhile = inWorld(name, 'meanwhile.txt');
  if (existsSync(meanwhile)) await playLines(scene, readFileSync(meanwhile, 'utf8'));
};

const tell = async (scene: Scene, name: string): Promise<void> => {
  await openFixture(scene, name, existsSync(inWorld(name, 'before')) ? 'before' : 'now');
  await cameBefore(scene, name);
  // A step that a server refuses, or that stands on nothing, fails the plan and stops nothing else; the golden shows it.
  const { code } = await scene.fleet(['plan', '--out', 'plan.json']);
  expect([0, 1], scene.err()).toContain(code);
  golden(join(plans, name, 'plan.txt'), scene.out());
  golden(join(plans, name, 'plan.json'), planGolden(readFileSync(scene.path('plan.json'), 'utf8')));
  scene.world().begin();
  await appliedFrom(scene.folder, 'plan.json');
  golden(join(plans, name, 'requests.txt'), scene.world().names.map((member) => requestsText(member, scene.world().member(member).sent)).join(''));
  expect(await leftToDo(scene.folder)).toEqual([]);
};

describe.concurrent('every little fleet', () => {
  for (const name of worldNames()) {
    it(`${name}: its plan reads as committed, sends what is committed, and leaves nothing to do`, async () => {
      const scene = openScene();
      try {
        await tell(scene, name);
      } finally {
        await scene.close();
      }
    }, slow);
  }
});
