import { applySetOf } from '#core/applyset';
import { asStored, handsOut } from '#core/defaulting';
import { sharesOut } from '#core/placement';
import { draw, type Drawing } from '#core/plan';
import { observe } from '#edge/observer';
import { attempt, type ClusterName, type Desired, type FleetSpec, good, type Health, type ImportBlock, type K8sObject, type MemberCluster, type Moved, type ObservedCluster, type OldHand, type Outcome, type Plan, type Ports, type Seal, type State, type Must, type Timestamp } from '#core/model';
import { besideThem, membersOf } from './members.ts';
import { withCapacity } from './capacity.ts';
import { compare } from './compare.ts';
import { desire, type Rendered } from './desire.ts';
import { interpreting, judgeBy } from './interpret.ts';
import { sieveOf } from './drift-sieve.ts';
import { follow } from './follow-moves.ts';
import { keepLive } from './keep-live.ts';
import { letBe } from './let-be.ts';
import { gatesOf } from './gates.ts';
import { type Fleet, type FleetRequest, readMembers, readSpec, recall } from './read-fleet.ts';
import { concealDesired, concealObserved, sealOf } from './sealing.ts';
import { finished } from './surroundings.ts';
import { idleImports, takeOver } from './take-over.ts';
import { type Visit, visitingMore, visitingWhile } from './visit.ts';

/** What to plan, and how far to look. */
export type PlanRequest = FleetRequest & {
  readonly tool: string;
  readonly clusters: readonly string[];
  readonly targets: readonly string[];
  readonly readOnly: boolean;
  /** Clusters that are being unjoined with their objects. */
  readonly leaving: readonly string[];
  /** Clusters that are taken for gone from the spec: what is recorded there is forgotten, and left running. */
  readonly forgetting?: readonly string[];
  readonly adopt?: 'never' | 'if-no-diff' | 'always';
  /** Tools whose fields are handed over wherever a step touches their objects. */
  readonly takeOver?: readonly OldHand[];
  /** Import blocks beside those of the spec. */
  readonly imports?: readonly ImportBlock[];
};

/** A plan, with the spec it was made from. */
export type PlanAnswer = { readonly plan: Plan; readonly fleet: Fleet };

/** What is wanted and what is there, on clusters that are open; apply goes on from here. */
export type Seen = {
  readonly fleet: Fleet;
  readonly visit: Visit;
  readonly rendered: Rendered;
  /** Without secret values, as `observed` is. */
  readonly desired: Desired;
  readonly observed: readonly ObservedCluster[];
  /** With live values where rules of the spec let them be. */
  readonly recorded: State;
  readonly seal: Seal;
  /** Rows that moved blocks have under another address than they are stored, as what is live proves. */
  readonly moves?: readonly Moved[];
  readonly judge: (object: K8sObject) => Health;
};

/** Makes a plan; changes nothing anywhere but, at most, the key that secret digests are made with. */
export const makePlan = (ask: PlanRequest, world: Ports): Promise<Outcome<PlanAnswer>> =>
  attempt(async (must) => {
    const read = async (): Promise<Read> => {
      const fleet = await recall(await specOf(ask, world, must), world, must);
      return { fleet, gates: await gatesOf(fleet.spec, must), members: must(membersOf(fleet.spec, without(ask.clusters, ask.forgetting))) };
    };
    const planned = async (visit: Visit, { fleet, gates }: Read): Promise<PlanAnswer> => {
      const seen = await seeFleet({ fleet, visit, leaving: ask.leaving, must, now: world.clock.now() });
      const plan = await planOf(seen, ask, { must, now: world.clock.now() });
      if (gates) must(good(undefined, gates.summedUp(gates.judge(plan))));
      return { plan, fleet };
    };
    return visitingWhile({ members: await namedFirst(ask, world), beside: [] }, world, {
      read,
      story: (visit, whole) => visitingMore({ visit, members: whole.members, beside: besideThem(whole.fleet.spec, staying(whole.members, ask.leaving)) }, world, (all) => planned(all, whole)),
    });
  });

type Read = { readonly fleet: Fleet; readonly gates: Awaited<ReturnType<typeof gatesOf>>; readonly members: readonly MemberCluster[] };

// Whom to ask stands in the spec itself: they answer while templates and state are read. What is wrong with it is told by who reads all of it.
const namedFirst = async (ask: PlanRequest, world: Ports): Promise<readonly MemberCluster[]> => {
  const read = await attempt(async (must) => must(membersOf(await readMembers(ask, world, must), without(ask.clusters, ask.forgetting))));
  return read.ok ? read.value.filter(({ name }) => !ask.forgetting?.includes(name)) : [];
};

/** The spec of a request, with the request's own settings in place of the spec's. */
export const specOf = async (ask: PlanRequest, world: Ports, must: Must): Promise<FleetSpec> => {
  const { clusters, apply, ...read } = await readSpec(ask, world, must);
  const staying = clusters.filter((cluster) => !ask.forgetting?.includes(cluster.name));
  const imports = [...(read.imports ?? []), ...(ask.imports ?? [])];
  return { ...read, clusters: staying, ...(imports.length === 0 ? {} : { imports }), apply: ask.adopt === undefined ? apply : { ...apply, adopt: ask.adopt } };
};

/** The pipeline from facts to what is live. */
export const seeFleet = async (given: { fleet: Fleet; visit: Visit; leaving: readonly string[]; must: Must; now: Timestamp; saved?: Plan }): Promise<Seen> => {
  const { visit, must, saved } = given;
  const { fleet, provedBy } = follow(given.fleet, must);
  // A saved plan has decided where replicas go: what is free by now does not move them.
  const facts = saved ? [...visit.facts, ...visit.beside] : await withCapacity(fleet.spec, visit);
  const asked = await interpreting(fleet.spec, must);
  const drawn = desire(fleet, facts, { must, leaving: new Set(given.leaving as readonly ClusterName[]), before: saved?.placements ?? fleet.recorded.placements, interpreting: asked });
  const seal = await sealOf(fleet.backend, { desired: drawn.desired, recorded: fleet.recorded }, must);
  const concealed = concealDesired(drawn.desired, seal);
  const observed = await look({ fleet, visit, desired: concealed, seal });
  const moves = provedBy(observed);
  const kept = keepLive({ desired: concealed, bodies: drawn.bodies, observed, interpreter: asked.interpreter });
  const { desired, bodies, recorded, told } = letBe({ ...kept, recorded: fleet.recorded }, observed, await sieveOf(fleet.spec, given.now, must));
  must(good(undefined, told));
  return { fleet, visit, rendered: { ...drawn, bodies }, desired, recorded, seal, observed, moves, judge: judgeBy(asked.interpreter) };
};

/** The pipeline from what is wanted and what is there to the plan. */
export const planOf = async (seen: Seen, ask: PlanRequest, given: { must: Must; now: Timestamp }): Promise<Plan> =>
  finished(await drawingOf(seen, ask, given), seen.fleet.spec, seen.visit);

/** The plan before anybody asked what its steps put at risk. */
export const drawingOf = async (seen: Seen, ask: PlanRequest, given: { must: Must; now: Timestamp }): Promise<Drawing> => {
  const { must, now } = given;
  const { fleet, visit, rendered, seal, desired, recorded, moves = [] } = seen;
  const { spec } = fleet;
  const { observed, handed } = takeOver(seen, ask.takeOver ?? []);
  must(good(undefined, idleImports(seen)));
  const input = { desired, observed, recorded, manager: `fleet:${spec.name}` };
  const compared = await compare({ given: { ...input, now, desired: desired.objects, defaulted: asStored }, visit, rendered, seal, mayDryRun: !ask.readOnly, handed });
  const scope = scopeOf(ask);
  const { placements, placedAfter } = rendered;
  const leaving = ask.leaving as readonly ClusterName[];
  return must(draw({ tool: ask.tool, spec, placements, placedAfter, ...input, ...compared, leaving, moves, handed, sharedOut: sharesOut(spec), handsOut, ...(scope ? { scope } : {}) }));
};

/** What is live at every desired and recorded address, without secret values. */
export const look = async (given: { fleet: Fleet; visit: Visit; desired: Desired; seal: Seal }): Promise<readonly ObservedCluster[]> => {
  const { fleet, visit, desired, seal } = given;
  const { name, apply } = fleet.spec;
  const { label } = applySetOf(name, apply.applySetNamespace);
  const { facts, clients, among } = visit;
  const seen = await observe({ desired, recorded: fleet.recorded, facts, clients, applySetLabel: label, concurrency: apply.concurrency, ...(among === undefined ? {} : { among }) });
  return concealObserved(seen, seal);
};

/** Members that are not being unjoined. */
export const staying = (members: readonly MemberCluster[], leaving: readonly string[]): readonly MemberCluster[] => members.filter(({ name }) => !leaving.includes(name));

/** Names without those that are in the scope and not in the spec any more. */
export const without = (names: readonly string[], gone: readonly string[] = []): readonly string[] => names.filter((name) => !gone.includes(name));

const scopeOf = (ask: PlanRequest): Plan['scope'] =>
  ask.clusters.length + ask.targets.length === 0
    ? undefined
    : { ...(ask.clusters.length > 0 ? { clusters: ask.clusters as readonly ClusterName[] } : {}), ...(ask.targets.length > 0 ? { targets: ask.targets } : {}) };
