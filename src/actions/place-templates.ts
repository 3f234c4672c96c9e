import { joining, place, placedAfter, supposing, tableOf } from '#core/placement';
import { parseSpec } from '#core/spec';
import { attempt, type FleetSpec, type Must, type Outcome, type PlacedBefore, type Placement, type PlacementTable, type Ports } from '#core/model';
import { interpreting, unlessTold } from './interpret.ts';
import { type FleetRequest, recall } from './read-fleet.ts';

/** What to suppose; `afresh` places as if nothing were placed yet. */
export type PlaceRequest = FleetRequest & { readonly supposed: readonly string[]; readonly afresh: boolean };

/** Places every template without asking any cluster, from what the spec says of them; and again under what is supposed. */
export const placeTemplates = (ask: PlaceRequest, world: Ports): Promise<Outcome<PlacementTable>> =>
  attempt(async (must) => {
    const spec = await specWith([], ask, { world, must });
    const before = ask.afresh ? [] : (await recall(spec, world, must)).recorded.placements;
    const now = await placed(spec, before, must);
    const { supposed } = ask;
    if (supposed.length === 0) return tableOf(now, { clusters: spec.clusters.map(({ name }) => name), supposed });
    const files = supposed.flatMap((text) => joining(text) ?? []);
    const next = must(supposing(files.length === 0 ? spec : await specWith(files, ask, { world, must }), supposed));
    return tableOf(await placed(next, placedAfter(now, before), must), { clusters: next.clusters.map(({ name }) => name), supposed, before: now });
  });

const specWith = async (clusterFiles: readonly string[], ask: PlaceRequest, { world, must }: { world: Ports; must: Must }): Promise<FleetSpec> =>
  must(parseSpec(must(await world.files.load(ask.file, { allowOutside: ask.allowOutside, clusterFiles }))));

const placed = async (spec: FleetSpec, before: readonly PlacedBefore[], must: Must): Promise<readonly Placement[]> => {
  const asked = await interpreting(spec, must);
  const placements = must(place({ spec, facts: [], before, interpreter: asked.interpreter }));
  unlessTold(asked, must);
  return placements;
};
