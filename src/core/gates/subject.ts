import { type Action, addressText, type ClusterPlan, keyParts, type Plan, type Step } from '#core/model';

/** What an expression can name, and of which type it is. */
export const shapes = {
  field: { path: 'string', reason: 'string' },
  step: { action: 'string', because: 'string', object: 'string', group: 'string', kind: 'string', namespace: 'string', name: 'string', fields: 'list<Field>', hazards: 'list<string>', rolls: 'int' },
  cluster: { name: 'string', region: 'string', version: 'string' },
  counts: { steps: 'int', clusters: 'int', rolls: 'int', create: 'int', update: 'int', replace: 'int', adopt: 'int', delete: 'int', forget: 'int' },
} as const;

/** One step and its cluster, as an expression sees them. What is not known is an empty text. */
export const subjectOf = (plan: Plan, cluster: ClusterPlan, step: Step): Record<'step' | 'cluster', unknown> => {
  const { group, kind, namespace, name } = keyParts(step.at.object);
  return {
    step: {
      action: step.action,
      because: step.because,
      object: step.at.object,
      group,
      kind,
      namespace: namespace ?? '',
      name,
      fields: step.fields.filter(({ verdict }) => verdict === 'change').map(({ path, reason }) => ({ path, reason })),
      hazards: [...plan.hazards, ...(plan.allowed ?? [])].filter((hazard) => addressText(hazard.at) === addressText(step.at)).map((hazard) => hazard.kind),
      rolls: BigInt(step.rolls ?? 0),
    },
    cluster: { name: cluster.cluster, region: cluster.region ?? '', version: cluster.version ?? '' },
  };
};

/** How much of everything is in the whole plan. */
export const countsOf = ({ clusters }: Plan): Record<keyof typeof shapes.counts, bigint> => {
  const steps = clusters.flatMap((cluster) => cluster.steps).filter(({ action }) => action !== 'keep');
  const of = (action: Action): bigint => BigInt(steps.filter((step) => step.action === action).length);
  return {
    steps: BigInt(steps.length),
    clusters: BigInt(new Set(steps.map(({ at }) => at.cluster)).size),
    rolls: BigInt(steps.reduce((sum, { rolls = 0 }) => sum + rolls, 0)),
    create: of('create'),
    update: of('update'),
    replace: of('replace'),
    adopt: of('adopt'),
    delete: of('delete'),
    forget: of('forget'),
  };
};
