import {
  type AllSurroundings,
  type ClusterPlan,
  good,
  type Hazard,
  type HazardKind,
  type Note,
  type ObjectKey,
  type Outcome,
  type Plan,
  standardBrake,
  type Surroundings,
  type SurroundingsAsk,
} from '#core/model';
import { type Considered, consider } from './consider.ts';
import { driftOf } from './drift.ts';
import { asksOf, forecastOf, type Foretold } from './forecast/index.ts';
import { hazardsOf } from './hazards/index.ts';
import type { PlanInput } from './input.ts';
import { notesOf, sortedNotes } from './notes.ts';
import { contentsOf, digests, stepsOf, type Tables } from './order.ts';
import { originTable } from './origins.ts';
import { pair, present } from './pair.ts';
import { parentKeyOf } from './parent.ts';
import { placedInScope } from './placed-in-scope.ts';
import { type Scope, scopeOf } from './scope.ts';

/** A plan as far as it can be made before anybody looks at what its steps put at risk. */
export type Drawing = {
  /** What is to be looked up; nothing for a plan that puts nothing at risk. */
  readonly asks: readonly SurroundingsAsk[];
  /** The plan, with hazards and forecast as what was found tells. */
  readonly finish: (around: AllSurroundings) => Plan;
};

/**
 * What apply would do, cluster by cluster, and what it would leave alone and why. The same inputs make the same plan,
 * in whatever order they come. Only a scope that names nothing is an error; everything else is said in the plan.
 */
export const draw = (input: PlanInput): Outcome<Drawing> => {
  const scoped = scopeOf(input);
  if (!scoped.ok) return scoped;
  const scope = scoped.value;
  const parent = parentKeyOf(input.spec);
  const sights = pair(input).filter((sight) => scope.holdsCluster(sight.cluster));
  const clusters = sights.map(consider(input, scope, parent));
  return good({
    asks: asksOf(clusters.map((cluster) => foretold(cluster))),
    finish: (around) => whole({ input, scope, clusters, around }),
  });
};

/** The plan where nobody looks any further: nothing is counted and no objection is known. */
export const plan = (input: PlanInput, around: AllSurroundings = new Map()): Outcome<Plan> => {
  const drawn = draw(input);
  return drawn.ok ? good(drawn.value.finish(around)) : drawn;
};

type Drawn = { readonly input: PlanInput; readonly scope: Scope; readonly clusters: readonly Considered[]; readonly around: AllSurroundings };

const whole = ({ input, scope, clusters, around }: Drawn): Plan => {
  const { spec, recorded, tool } = input;
  const tables = { digestOf: digests(), origins: originTable() };
  const parent = parentKeyOf(spec);
  const sights = clusters.map(({ sight }) => sight);
  const dangers = clusters.map((cluster) => foretold(cluster, around.get(cluster.sight.cluster)));
  const hazards = hazardsOf(dangers, spec.apply.brake ?? standardBrake);
  const steps = clusters.map((cluster) => clusterPlanOf(cluster, parent, tables));
  const origins = tables.origins.all();
  return {
    format: 1,
    tool,
    fleet: spec.name,
    basis: { spec: spec.digest, lineage: recorded.lineage, serial: recorded.serial },
    ...(scope.isWhole ? {} : present({ scope: input.scope })),
    templates: spec.templates.length,
    policies: spec.propagation.length + spec.override.length,
    clusters: steps,
    contents: contentsOf(
      clusters.flatMap(({ drafts }) => drafts),
      tables.digestOf,
    ),
    placements: placedInScope(input, scope),
    ...movesIn(input, scope),
    drift: driftOf(input).filter((drift) => scope.holds(drift.at)),
    ...byConsent(hazards, spec.apply.allow ?? ['overwrites-drift']),
    ...present({ forecast: forecastOf(dangers), origins: origins.length === 0 ? undefined : origins }),
    notes: sortedNotes([...notesOf(input, sights), ...clusters.flatMap(({ notes }) => notes)].filter((note) => isInScope(note, scope))),
  };
};

const movesIn = ({ moves = [] }: PlanInput, scope: Scope): Pick<Plan, 'moves'> => {
  const own = moves.filter(({ to }) => scope.holds(to));
  return own.length === 0 ? {} : { moves: own };
};

const byConsent = (hazards: readonly Hazard[], allow: readonly HazardKind[]): Pick<Plan, 'hazards' | 'allowed'> => {
  const allowed = hazards.filter(({ kind }) => allow.includes(kind));
  return { hazards: hazards.filter(({ kind }) => !allow.includes(kind)), ...(allowed.length === 0 ? {} : { allowed }) };
};

const foretold = ({ sight, drafts }: Considered, around?: Surroundings): Foretold => ({
  cluster: sight.cluster,
  drafts,
  trios: sight.trios,
  leaving: sight.leaving,
  recorded: sight.trios.filter((trio) => trio.recorded).length,
  served: sight.observed?.reach === 'ok' ? sight.observed.facts.served : [],
  ...(around === undefined ? {} : { around }),
});

const clusterPlanOf = ({ sight, drafts, unchanged }: Considered, parent: ObjectKey, tables: Tables): ClusterPlan => {
  const { cluster, member, observed } = sight;
  return {
    cluster,
    steps: stepsOf(drafts, parent, tables),
    unchanged,
    ...present({
      region: member?.region,
      zones: member === undefined || member.zones.length === 0 ? undefined : member.zones,
      version: observed?.reach === 'ok' ? observed.facts.version : undefined,
      lost: observed?.reach === 'lost' ? observed.failure : undefined,
    }),
  };
};

const isInScope = ({ object, cluster }: Note, scope: Scope): boolean => {
  if (object === undefined) return cluster === undefined || scope.holdsCluster(cluster);
  return cluster === undefined ? scope.holdsTemplate(object) : scope.holds({ cluster, object });
};
