import type { SpecEditor } from '#edge/files';
import { attempt, bad, type Must, type Outcome, type Ports } from '#core/model';
import { type ApplyAnswer, type ApplyRequest, applyPlan } from './apply-plan.ts';
import { notInFleet } from './members.ts';
import { readMembers, recall } from './read-fleet.ts';

/** A member to let go; with `destroy` its objects are deleted first, without they are left running and forgotten. */
export type LeaveRequest = ApplyRequest & { readonly name: string; readonly destroy: boolean };

/** How a member left; no plan where nothing was recorded for it. `left` is false where a step was not done: then the spec is as it was. */
export type Left = { readonly name: string; readonly left: boolean; readonly applied?: ApplyAnswer };

/** Lets a member leave, as a plan either way. The spec changes last, and only when every step was done. */
export const leaveCluster = (ask: LeaveRequest, world: Ports, editor: SpecEditor): Promise<Outcome<Left>> =>
  attempt(async (must) => {
    const spec = await readMembers(ask, world, must);
    const { name } = ask;
    if (!spec.clusters.some((cluster) => cluster.name === name)) must(bad([notInFleet(name, spec)]));
    const edit = must(await editor.removeCluster(ask.file, name));
    const fleet = await recall(spec, world, must);
    const applied = fleet.recorded.objects.some((row) => row.at.cluster === name) ? await emptied(ask, world, must) : undefined;
    const left = applied === undefined || isWhole(applied);
    if (left) must(await editor.write(edit));
    return { name, left, ...(applied === undefined ? {} : { applied }) };
  });

// A cluster that could not be reached has no steps at all, and yet what it holds is not gone.
const isWhole = ({ plan, result, saved }: ApplyAnswer): boolean => saved && plan.clusters.every((cluster) => cluster.lost === undefined) && result.steps.every((step) => step.ended === 'done');

const emptied = async (ask: LeaveRequest, world: Ports, must: Must): Promise<ApplyAnswer> => {
  const { name, destroy, ...rest } = ask;
  const how = destroy ? { leaving: [name] } : { forgetting: [name] };
  return must(await applyPlan({ ...rest, ...how, clusters: [name] }, world));
};
