import { join } from 'node:path';
import { describe, it } from 'vitest';
import { makePlan } from '#actions';
import type { Plan } from '#core/model';
import { styleOf, views } from '#render';
import { createAll } from '../support/cluster-acts.ts';
import { golden, plans } from '../support/golden.ts';
import { planAll, portsIn } from '../support/in-process.ts';
import { applied } from '../support/quick.ts';
import { redact } from '../support/redact.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { slow } from '../support/stories.ts';
import { interfere } from './interfere.ts';
import { layOutPolicies, meanwhileIn, type PolicyWorld, policyWorlds, standingIn } from './policy-world.ts';

const members = ['member1', 'member2', 'member3', 'member4'];

// The ApplySet's parent changes along in every cluster, and says nothing of a policy.
const withoutParents = (plan: Plan): Plan => ({
  ...plan,
  clusters: plan.clusters.map((cluster) => ({ ...cluster, steps: cluster.steps.filter(({ at }) => at.object !== `v1/ConfigMap/default/fleet-${plan.fleet}`) })),
});

const planned = async (folder: string): Promise<string> => {
  const world = portsIn(folder);
  const frame = { now: world.clock.now(), width: 120, colour: styleOf(0), expand: true };
  const outcome = await makePlan(planAll, world);
  return `${outcome.ok ? views.plan.text(withoutParents(outcome.value.plan), frame) : ''}${views.diagnostics.text(outcome.diagnostics, frame)}`;
};

const tell = async (scene: Scene, { name, before, now }: PolicyWorld): Promise<void> => {
  await scene.start(members);
  for (const member of members) for (const text of [...standingIn(member), ...standingIn(member, name)]) await createAll(scene.world().member(member).api, text);
  if (before) {
    layOutPolicies(scene.folder, name, { sources: before });
    await applied(scene.folder);
    for (const member of members) for (const text of meanwhileIn(member, name)) await interfere(scene.world().member(member).api, text);
  }
  layOutPolicies(scene.folder, name, { sources: now });
  golden(join(plans, 'policies', `${name}.txt`), redact(await planned(scene.folder)));
};

describe.concurrent('every policy', () => {
  for (const world of policyWorlds()) {
    it(`${world.name}: its plan reads as committed`, async () => {
      const scene = openScene();
      try {
        await tell(scene, world);
      } finally {
        await scene.close();
      }
    }, slow);
  }
});
