import { type ClusterPlan, good, type Note, type Outcome, type Plan } from '#core/model';
import { type Considered, consider } from './consider.ts';
import { driftOf } from './drift.ts';
import { hazardsOf } from './hazards/index.ts';
import type { PlanInput } from './input.ts';
import { notesOf, sortedNotes } from './notes.ts';
import { contentsOf, digests, type Digests, stepsOf } from './order.ts';
import { pair, present } from './pair.ts';
import { parentKeyOf } from './parent.ts';
import { placedInScope } from './placed-in-scope.ts';
import { type Scope, scopeOf } from './scope.ts';

/**
 * What apply would do, cluster by cluster, and what it would leave alone and why. The same inputs make the same plan,
 * in whatever order they come. Only a scope that names nothing is an error; everything else is said in the plan.
 */
export const plan = (input: PlanInput): Outcome<Plan> => {
  const scoped = scopeOf(input);
  if (!scoped.ok) return scoped;
  const scope = scoped.value;
  const { spec, recorded, tool } = input;
  const parent = parentKeyOf(spec);
  const sights = pair(input).filter((sight) => scope.holdsCluster(sight.cluster));
  const clusters = sights.map(consider(input, scope, parent));
  const digestOf = digests();
  return good({
    format: 1,
    tool,
    fleet: spec.name,
    basis: { spec: spec.digest, lineage: recorded.lineage, serial: recorded.serial },
    ...(scope.isWhole ? {} : present({ scope: input.scope })),
    templates: spec.templates.length,
    policies: spec.propagation.length + spec.override.length,
    clusters: clusters.map((cluster) => clusterPlanOf(cluster, parent, digestOf)),
    contents: contentsOf(
      clusters.flatMap(({ drafts }) => drafts),
      digestOf,
    ),
    placements: placedInScope(input, scope),
    drift: driftOf(input).filter((drift) => scope.holds(drift.at)),
    hazards: hazardsOf(
      clusters.map(({ sight, drafts }) => ({
        cluster: sight.cluster,
        drafts,
        leaving: sight.leaving,
        recorded: sight.trios.filter((trio) => trio.recorded).length,
      })),
    ),
    notes: sortedNotes([...notesOf(input, sights), ...clusters.flatMap(({ notes }) => notes)].filter((note) => isInScope(note, scope))),
  });
};

const clusterPlanOf = ({ sight, drafts, unchanged }: Considered, parent: Parameters<typeof stepsOf>[1], digestOf: Digests): ClusterPlan => {
  const { cluster, member, observed } = sight;
  return {
    cluster,
    steps: stepsOf(drafts, parent, digestOf),
    unchanged,
    ...present({
      region: member?.region,
      version: observed?.reach === 'ok' ? observed.facts.version : undefined,
      lost: observed?.reach === 'lost' ? observed.failure : undefined,
    }),
  };
};

const isInScope = ({ object, cluster }: Note, scope: Scope): boolean => {
  if (object === undefined) return cluster === undefined || scope.holdsCluster(cluster);
  return cluster === undefined ? scope.holdsTemplate(object) : scope.holds({ cluster, object });
};
