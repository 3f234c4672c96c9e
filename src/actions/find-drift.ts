import { predict } from '#core/merge';
import { driftOf } from '#core/plan';
import { addressText, attempt, contentDigest, type Desired, type DriftReport, type ObservedCluster, type Outcome, type Ports, sealWith, type Address, type Failure } from '#core/model';
import { desire } from './desire.ts';
import { interpreting } from './interpret.ts';
import { look } from './make-plan.ts';
import { membersOf } from './members.ts';
import { concealDesired } from './sealing.ts';
import { type Fleet, type FleetRequest, readSpec, recall } from './read-fleet.ts';
import { visiting } from './visit.ts';

/** Where to look for drift; `withPending` also counts what a plan would change. */
export type DriftRequest = FleetRequest & { readonly clusters: readonly string[]; readonly withPending: boolean };

const nothing: Desired = { objects: [], unrendered: [] };

/** Compares live with recorded on recorded fields only. It sends no request but GET. */
export const findDrift = (ask: DriftRequest, world: Ports): Promise<Outcome<DriftReport>> =>
  attempt(async (must) => {
    const fleet = await recall(await readSpec(ask, world, must), world, must);
    const key = must(await fleet.backend.key({ create: false }));
    const seal = sealWith(key ?? '');
    const members = must(membersOf(fleet.spec, ask.clusters));
    return visiting(members, world, async (visit) => {
      const observed = await look({ fleet, visit, desired: nothing, seal });
      const { departures } = predict({ desired: [], observed, recorded: fleet.recorded, manager: `fleet:${fleet.spec.name}`, schemas: new Map(), now: world.clock.now() });
      const drift = driftOf({ recorded: fleet.recorded, observed, departures });
      const pending = ask.withPending ? { pending: pendingOf(fleet, concealDesired(desire(fleet, visit.facts, { must, leaving: new Set(), before: fleet.recorded.placements, interpreting: await interpreting(fleet.spec, must) }).desired, seal)) } : {};
      return { format: 1, fleet: fleet.spec.name, serial: fleet.recorded.serial, drift, looked: lookedAt(observed), lost: lostOf(observed), unknown: unknownOf(observed), ...pending } satisfies DriftReport;
    });
  });

const lookedAt = (observed: readonly ObservedCluster[]): number =>
  observed.reduce((sum, one) => sum + (one.reach === 'ok' ? [...one.objects.values()].filter((seen) => seen.found !== 'unknown').length : 0), 0);

const lostOf = (observed: readonly ObservedCluster[]): DriftReport['lost'] =>
  observed.flatMap((one) => (one.reach === 'lost' ? [{ cluster: one.cluster, failure: one.failure }] : []));

const unknownOf = (observed: readonly ObservedCluster[]): readonly { at: Address; failure: Failure }[] =>
  observed.flatMap((one) =>
    one.reach === 'lost' ? [] : [...one.objects].flatMap(([object, seen]) => (seen.found === 'unknown' ? [{ at: { cluster: one.cluster, object }, failure: seen.failure }] : [])),
  );

// Counted by content, as a plan without a look at the clusters would: added, changed and no longer wanted addresses.
const pendingOf = (fleet: Fleet, desired: Desired): number => {
  const wanted = new Map(desired.objects.map((one) => [addressText({ cluster: one.cluster, object: one.key }), contentDigest(one.object)]));
  const known = new Map(fleet.recorded.objects.map((row) => [addressText(row.at), row.applied]));
  const changed = [...wanted].filter(([address, digest]) => known.get(address) !== digest).length;
  return changed + [...known.keys()].filter((address) => !wanted.has(address)).length;
};
