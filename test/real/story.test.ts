import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, it } from 'vitest';
import { seedStory } from '../support/seed-story.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

let bed: Testbed;

beforeAll(async () => {
  bed = await startTestbed({ members: 2, controllers: true });
});

afterAll(() => bed.stop());

it('tells the whole story on real API servers, with kubectl as the one who interferes', async () => {
  await seedStory({
    kubeconfig: bed.kubeconfig,
    scale: async (replicas) => {
      execFileSync('kubectl', ['--kubeconfig', bed.kubeconfig, '--context', 'member1', 'scale', 'deployment/nginx', `--replicas=${replicas}`]);
    },
  });
});
