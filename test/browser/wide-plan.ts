import type { Plan, Step } from '#core/model';
import { contentDigest, field, obj, place, planOf, step } from '../stages/render/sample.ts';

const name = (at: number): string => `cluster-${String(at).padStart(3, '0')}`;

const regions = ['eu-west', 'eu-north', 'us-east', 'us-west', 'ap-south'];

const wave = (object: number): number => [14, 7, 16][object % 3] ?? 0;

const made = (object: number, region: string) => obj('v1/ConfigMap', `shop/settings-${object}`, { data: { LOG_LEVEL: 'info', region } });

const kinds = (cluster: number, object: number): Step => {
  const region = cluster % 17 === 0 ? 'eu' : 'us';
  const at = `${name(cluster)}:${object % 3 === 1 ? 'v1/ConfigMap/shop/settings' : 'apps/Deployment/shop/web'}-${object}`;
  if (object % 3 === 1) return step(at, { action: 'create', content: contentDigest(made(object, region)), wave: wave(object) });
  if (object % 50 === 2) return step(at, { action: 'delete', because: 'template-removed', wave: wave(object) });
  return step(at, {
    known: 'verified',
    wave: wave(object),
    rolls: 3,
    by: [{ kind: 'PropagationPolicy', namespace: 'shop', name: 'web' }],
    fields: [
      field('spec.replicas', { live: 2, desired: cluster === 7 ? 9 : 3, from: { says: 'placement', at: place('policies/web.yaml', 14) } }),
      field('spec.template.spec.containers[name=web].args[0]', { live: 'a\nb\nc\n', desired: 'a\nB\nc\nd\n', from: { says: 'OverridePolicy shop/eu', at: place('policies/eu.yaml', 9) } }),
    ],
  });
};

/** A plan over many clusters in which each object changes everywhere, with a few outliers, some drift, a hazard and a lost cluster. */
export const widePlan = (clusters: number, objects: number): Plan => {
  const all = Array.from({ length: clusters }, (_, cluster) => cluster);
  const at = step(`${name(3)}:apps/Deployment/shop/web-0`).at;
  return planOf(
    [
      ...all.map((cluster) => ({ cluster: name(cluster) as never, region: regions[cluster % 5] ?? 'eu-west', zones: [`${regions[cluster % 5]}-${'abc'[cluster % 3]}`], version: 'v1.37.2', unchanged: 4, steps: Array.from({ length: objects }, (_, object) => kinds(cluster, object)) })),
      { cluster: 'far-away' as never, steps: [], unchanged: 0, lost: { kind: 'refused' as const, message: 'connection refused' } },
    ],
    {
      objects: Array.from({ length: objects }, (_, object) => ['eu', 'us'].map((region) => made(object, region))).flat(),
      drift: [{ what: 'changed', at, fields: [{ path: 'spec.replicas' as never, recorded: 2, live: 5, manager: 'kubectl-scale' }] }],
      placements: Array.from({ length: objects }, (_, object) => ({ template: `apps/Deployment/shop/web-${object}` as never, targets: object % 3 === 1 ? [] : all.map((cluster) => ({ cluster: name(cluster) as never, replicas: cluster === 7 ? 9 : 3 })) })),
      forecast: {
        rollouts: all.flatMap((cluster) => Array.from({ length: objects }, (_, object) => object).filter((object) => object % 3 === 0).map((object) => ({ at: { cluster: name(cluster) as never, object: `apps/Deployment/shop/web-${object}` as never }, restarts: 2, before: 2, after: 3 }))),
        objections: [{ by: 'PodDisruptionBudget', at: { cluster: name(3) as never, object: 'policy/PodDisruptionBudget/shop/web' as never }, about: [at.object], says: 'allows no pod of web-0 to be away' }],
        unknown: [{ cluster: name(4) as never, says: 'its quotas may not be listed' }],
      },
      hazards: [{ kind: 'sweeps', at, says: 'touches more than half of the objects' }],
      notes: [{ kind: 'declined', says: 'apps/Deployment/shop/web-0 is not placed on far-away', at: place('policies/web.yaml', 3) }],
    },
  );
};
