import { extrasOf, kindsToLook, pendingOf, type Sieve } from '#core/drift';
import { observeNamespaces } from '#edge/observer';
import type { Desired, DriftReport, Must, ObservedCluster, Seal, Unseen } from '#core/model';
import { withCapacity } from './capacity.ts';
import { desire } from './desire.ts';
import { interpreting, judgeBy } from './interpret.ts';
import { keepLive } from './keep-live.ts';
import { letBe } from './let-be.ts';
import { drawingOf, look } from './make-plan.ts';
import type { Fleet } from './read-fleet.ts';
import { concealDesired } from './sealing.ts';
import type { Visit } from './visit.ts';

/** A fleet on open clusters. Its seal is what there is: looking makes no key. */
export type Ground = { readonly fleet: Fleet; readonly visit: Visit; readonly seal: Seal; readonly must: Must; readonly sieve: Sieve; readonly clusters: readonly string[] };

/** What is live, and what a plan would do where that is asked. */
export type Sight = { readonly observed: readonly ObservedCluster[]; readonly pending?: DriftReport['pending'] };

const nothing: Desired = { objects: [], unrendered: [] };

/** Looks at what is recorded, and nothing else. */
export const recordedSight = async (ground: Ground): Promise<Sight> => ({ observed: await look({ ...ground, desired: nothing }) });

/** Looks at what is recorded and desired, places as a plan does, and says what it would change; it tries no patch. */
export const pendingSight = async (ground: Ground): Promise<Sight> => {
  const { fleet, visit, seal, must, sieve, clusters } = ground;
  const asked = await interpreting(fleet.spec, must);
  const drawn = desire(fleet, await withCapacity(fleet.spec, visit), { must, leaving: new Set(), before: fleet.recorded.placements, interpreting: asked });
  const concealed = concealDesired(drawn.desired, seal);
  const observed = await look({ fleet, visit, desired: concealed, seal });
  const kept = keepLive({ desired: concealed, bodies: drawn.bodies, observed, interpreter: asked.interpreter });
  const { desired, bodies, recorded } = letBe({ ...kept, recorded: fleet.recorded }, observed, sieve);
  const seen = { fleet, visit, rendered: { ...drawn, bodies }, desired, recorded, seal, observed, judge: judgeBy(asked.interpreter) };
  // What its steps put at risk is not told here, and not looked up: a job may not read that.
  const drawing = await drawingOf(seen, { file: '', allowOutside: false, tool: '', clusters, targets: [], readOnly: true, leaving: [] }, { must, now: sieve.now });
  return { observed, pending: pendingOf(drawing.finish(new Map()), recorded) };
};

/** What is there beside what is recorded, in namespaces that are the fleet's as a whole, and what could not be listed. */
export const extraSight = async ({ fleet, visit }: Ground): Promise<{ readonly extras: ReturnType<typeof extrasOf>; readonly unknown: readonly Unseen[] }> => {
  const { spec, recorded } = fleet;
  if (spec.owns === undefined) return { extras: [], unknown: [] };
  const found = await observeNamespaces({ facts: visit.facts, clients: visit.clients, namespaces: spec.owns.namespaces, kindsOf: kindsToLook, concurrency: spec.apply.concurrency, ...(visit.among === undefined ? {} : { among: visit.among }) });
  return { extras: extrasOf(found, recorded), unknown: found.flatMap(({ cluster, unseen }) => unseen.map((one) => ({ cluster, ...one }))) };
};
