import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { direct } from './direct.ts';
import { fleet, type Ended } from './cli.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: nginx, namespace: default }
spec:
  replicas: 2
  selector: { matchLabels: { app: nginx } }
  template:
    metadata: { labels: { app: nginx } }
    spec: { containers: [{ name: nginx, image: "nginx:1.27" }] }
`;

const policy = `apiVersion: policy.karmada.io/v1alpha1
kind: PropagationPolicy
metadata: { name: nginx, namespace: default }
spec:
  resourceSelectors: [{ apiVersion: apps/v1, kind: Deployment, name: nginx }]
  placement: { clusterAffinity: { clusterNames: [member1] } }
`;

const nginx = '/apis/apps/v1/namespaces/default/deployments/nginx';

/** Where the story is told: a kubeconfig with the contexts member1 and member2. */
export type Stage = { readonly kubeconfig: string; readonly scale: (replicas: number) => Promise<void> };

/** The seed's walk-through, as a user types it: join, place nowhere, place, apply, status, drift, repair, cordon, unjoin. */
export const seedStory = async (stage: Stage): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-story-'));
  const member1 = direct(stage.kubeconfig, 'member1');
  const type = async (words: string, code = 0): Promise<Ended> => {
    const ended = await fleet(folder, words.split(' '));
    expect(ended, `fleet ${words}\n${ended.err}${ended.out}`).toMatchObject({ code });
    return ended;
  };
  try {
    mkdirSync(join(folder, 'templates'));
    mkdirSync(join(folder, 'policies'));
    await type('init shop');
    for (const member of ['member1', 'member2']) await type(`join ${member} --cluster-kubeconfig ${stage.kubeconfig} --cluster-context ${member}`);
    const listed = await type('clusters');
    expect(listed.out).toMatch(/^NAME +VERSION +MODE +READY +AGE$/m);
    expect(listed.out).toMatch(/^member1 +v1\.37\S* +Push +True +\S+$/m);

    writeFileSync(join(folder, 'templates/nginx.yaml'), deployment);
    writeFileSync(join(folder, 'policies/other.yaml'), policy.replaceAll('name: nginx', 'name: other'));
    const nowhere = await type('plan --detailed-exitcode');
    expect(nowhere.out).toContain('placed nowhere');

    writeFileSync(join(folder, 'policies/nginx.yaml'), policy);
    const planned = await type('plan --detailed-exitcode --out plan.json', 2);
    expect(planned.out).toContain('+ create  apps/Deployment/default/nginx');
    expect((await member1.get(nginx)).status).toBe(404);

    await type('apply plan.json --wait --timeout 60s');
    expect((await member1.get(nginx)).body).toMatchObject({ spec: { replicas: 2 }, status: { readyReplicas: 2 } });
    expect((await direct(stage.kubeconfig, 'member2').get(nginx)).status).toBe(404);
    expect((await type('status deployments')).out).toMatch(/nginx +1 +Healthy +2\/2/);
    await type('drift');

    await stage.scale(5);
    const drifted = await type('drift', 2);
    expect(drifted.out).toMatch(/spec\.replicas/);
    expect(drifted.out).toMatch(/by kubectl \(scale\), less than \S+ ago/);
    await type('apply --auto-approve');
    expect((await member1.get(nginx)).body).toMatchObject({ spec: { replicas: 2 } });
    await type('drift');
    await type('plan --detailed-exitcode');

    await type('cordon member1');
    expect(readFileSync(join(folder, 'fleet.yaml'), 'utf8')).toContain('cluster.karmada.io/unschedulable');
    await type('plan --detailed-exitcode');
    await type('uncordon member1');
    await type('unjoin member1 --auto-approve');
    expect((await member1.get(nginx)).status).toBe(200);
    expect((await type('clusters')).out).not.toContain('member1');
    expect((await type('state list')).out).not.toContain('member1');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
