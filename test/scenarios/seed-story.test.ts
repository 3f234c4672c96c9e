import { afterAll, beforeAll, it } from 'vitest';
import { direct } from '../support/direct.ts';
import { type EmbeddedClusters, startEmbedded } from '../support/embedded-clusters.ts';
import { seedStory } from '../support/seed-story.ts';

let clusters: EmbeddedClusters;

beforeAll(async () => {
  clusters = await startEmbedded(['member1', 'member2']);
});

afterAll(() => clusters.close());

it('tells the whole story on embedded clusters, as on real API servers', { timeout: 60_000 }, async () => {
  const { kubeconfig } = clusters;
  await seedStory({
    kubeconfig,
    scale: async (replicas) => {
      const path = '/apis/apps/v1/namespaces/default/deployments/nginx/scale?fieldManager=kubectl';
      await direct(kubeconfig, 'member1').send('PATCH', path, { body: { spec: { replicas } }, type: 'application/merge-patch+json' });
    },
  });
});
