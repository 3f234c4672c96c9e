import { countsOf } from '#core/health';
import { builtIn } from '#core/interpreter';
import { attempt, byText, type FleetStatus, keyParts, type ObjectKey, type ObjectStatus, type Observation, type ObservedCluster, type Outcome, type Ports, sealWith } from '#core/model';
import { follow } from './follow-moves.ts';
import { judgeBy } from './interpret.ts';
import { look } from './make-plan.ts';
import { membersOf } from './members.ts';
import { type FleetRequest, readMembers, recall } from './read-fleet.ts';
import { visiting } from './visit.ts';

/** Which recorded objects to look at; a kind is named as kubectl would (Deployment, deployment, deployments). */
export type StatusRequest = FleetRequest & { readonly clusters: readonly string[]; readonly kind?: string; readonly namespace?: string };

/** Reads back the status of everything that is recorded, from all clusters at once. */
export const fleetStatus = (ask: StatusRequest, world: Ports): Promise<Outcome<FleetStatus>> =>
  attempt(async (must) => {
    const { fleet } = follow(await recall(await readMembers(ask, world, must), world, must), must);
    const seal = sealWith(must(await fleet.backend.key({ create: false })) ?? '');
    const objects = fleet.recorded.objects.filter((row) => isAsked(row.at.object, ask));
    const asked = { ...fleet, recorded: { ...fleet.recorded, objects } };
    return visiting(must(membersOf(fleet.spec, ask.clusters)), world, async (visit) => {
      const observed = await look({ fleet: asked, visit, desired: { objects: [], unrendered: [] }, seal });
      return { objects: observed.flatMap(statusesOf), lost: observed.flatMap((one) => (one.reach === 'lost' ? [{ cluster: one.cluster, failure: one.failure }] : [])) };
    });
  });

const isAsked = (object: ObjectKey, ask: StatusRequest): boolean => {
  const { kind, namespace } = keyParts(object);
  const word = ask.kind?.toLowerCase();
  const named = word === undefined || [kind, `${kind}s`, `${kind}es`].some((form) => form.toLowerCase() === word);
  return named && (ask.namespace === undefined || namespace === ask.namespace);
};

const statusesOf = (cluster: ObservedCluster): ObjectStatus[] =>
  cluster.reach === 'lost'
    ? []
    : [...cluster.objects].sort(([one], [other]) => byText(one, other)).map(([object, seen]) => ({ cluster: cluster.cluster, object, ...statusOf(seen) }));

const judge = judgeBy(builtIn);

const statusOf = (seen: Observation): Omit<ObjectStatus, 'cluster' | 'object'> => {
  if (seen.found === 'no') return { health: { verdict: 'Missing', says: 'recorded, but not there' } };
  if (seen.found === 'unknown') return { health: { verdict: 'Unknown', says: seen.failure.message } };
  const created = seen.live.metadata.creationTimestamp;
  return { health: judge(seen.live), ...countsOf(seen.live), ...(created === undefined ? {} : { created }) };
};
