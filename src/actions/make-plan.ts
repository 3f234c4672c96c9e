import { applySetOf } from '#core/applyset';
import { plan } from '#core/plan';
import { observe } from '#edge/observer';
import { attempt, type ClusterName, type Desired, type MemberCluster, type ObservedCluster, type Outcome, type Plan, type Ports, type Seal, type Must } from '#core/model';
import { compare } from './compare.ts';
import { desire, type Rendered } from './desire.ts';
import { type Fleet, type FleetRequest, readSpec, recall } from './read-fleet.ts';
import { concealDesired, concealObserved, sealOf } from './sealing.ts';
import { type Visit, visiting } from './visit.ts';

/** What to plan, and how far to look. */
export type PlanRequest = FleetRequest & {
  readonly tool: string;
  readonly clusters: readonly string[];
  readonly targets: readonly string[];
  readonly readOnly: boolean;
  /** Clusters that are being unjoined with their objects. */
  readonly leaving: readonly string[];
  readonly adopt?: 'never' | 'if-no-diff' | 'always';
};

/** A plan, with the spec it was made from. */
export type PlanAnswer = { readonly plan: Plan; readonly fleet: Fleet };

/** Everything that a plan was made of; apply goes on from here. */
export type Planned = PlanAnswer & { readonly desired: Desired; readonly rendered: Rendered; readonly visit: Visit; readonly observed: readonly ObservedCluster[]; readonly seal: Seal };

/** Makes a plan; changes nothing anywhere but, at most, the key that secret digests are made with. */
export const makePlan = (ask: PlanRequest, world: Ports): Promise<Outcome<PlanAnswer>> =>
  attempt(async (must) => {
    const fleet = await readFleet(ask, world, must);
    return visiting(membersOf(fleet, ask), world, async (visit) => {
      const { plan: made } = await planOn({ fleet, visit, ask, must });
      return { plan: made, fleet };
    });
  });

/** The fleet of a request, with the request's own settings in place of the spec's. */
export const readFleet = async (ask: PlanRequest, world: Ports, must: Must): Promise<Fleet> => {
  const read = await readSpec(ask, world, must);
  const spec = ask.adopt === undefined ? read : { ...read, apply: { ...read.apply, adopt: ask.adopt } };
  return recall(spec, world, must);
};

/** The member clusters that a request looks at. */
export const membersOf = (fleet: Fleet, ask: { readonly clusters: readonly string[] }): readonly MemberCluster[] =>
  ask.clusters.length === 0 ? fleet.spec.clusters : fleet.spec.clusters.filter((cluster) => ask.clusters.includes(cluster.name));

/** The pipeline from facts to plan, on clusters that are open. */
export const planOn = async (given: { fleet: Fleet; visit: Visit; ask: PlanRequest; must: Must }): Promise<Planned> => {
  const { fleet, visit, ask, must } = given;
  const { spec, recorded } = fleet;
  const leaving = ask.leaving as readonly ClusterName[];
  const rendered = desire(fleet, visit.facts, { must, leaving: new Set(leaving) });
  const seal = await sealOf(fleet.backend, { desired: rendered.desired, recorded }, must);
  const desired = concealDesired(rendered.desired, seal);
  const observed = await look({ fleet, visit, desired, seal });
  const input = { desired, observed, recorded, manager: `fleet:${spec.name}` };
  const compared = await compare({ given: input, visit, rendered, seal, mayDryRun: !ask.readOnly });
  const scope = scopeOf(ask);
  const made = must(
    plan({ tool: ask.tool, spec, placements: rendered.placements, placedAfter: rendered.placedAfter, ...input, ...compared, leaving, ...(scope ? { scope } : {}) }),
  );
  return { plan: made, fleet, rendered, desired, visit, observed, seal };
};

/** What is live at every desired and recorded address, without secret values. */
export const look = async (given: { fleet: Fleet; visit: Visit; desired: Desired; seal: Seal }): Promise<readonly ObservedCluster[]> => {
  const { fleet, visit, desired, seal } = given;
  const { name, apply } = fleet.spec;
  const set = applySetOf(name, apply.applySetNamespace);
  const seen = await observe({ desired, recorded: fleet.recorded, facts: visit.facts, clients: visit.clients, applySetLabel: set.label, concurrency: apply.concurrency });
  return concealObserved(seen, seal);
};

const scopeOf = (ask: PlanRequest): Plan['scope'] =>
  ask.clusters.length + ask.targets.length === 0
    ? undefined
    : { ...(ask.clusters.length > 0 ? { clusters: ask.clusters as readonly ClusterName[] } : {}), ...(ask.targets.length > 0 ? { targets: ask.targets } : {}) };
