import { defaulted } from '#core/defaulting';
import { explainOverrides } from '#core/overrides';
import { explain, templateNamed } from '#core/placement';
import { attempt, type ClusterFacts, type Explanation, type FleetSpec, type Must, type Outcome, type Ports } from '#core/model';
import { withCapacity } from './capacity.ts';
import { interpreting, unlessTold } from './interpret.ts';
import { membersOf } from './members.ts';
import { type FleetRequest, readSpec, recall } from './read-fleet.ts';
import { visiting } from './visit.ts';

/** Which template to explain; `offline` asks no cluster. */
export type WhyRequest = FleetRequest & { readonly target: string; readonly offline: boolean };

/** Tells why a template goes where it goes, and what each override does to it, as the next plan would decide. */
export const explainPlacement = (ask: WhyRequest, world: Ports): Promise<Outcome<Explanation>> =>
  attempt(async (must) => {
    const { spec, recorded } = await recall(await readSpec(ask, world, must), world, must);
    const { template, cluster } = must(templateNamed(spec, ask.target));
    const facts = ask.offline ? [] : await factsOf(spec, world, must);
    const asked = await interpreting(spec, must);
    const { interpreter } = asked;
    const { placement, ...explained } = explain({ spec, facts, before: recorded.placements, interpreter }, template);
    const overrides = explainOverrides({ spec, placements: [placement], interpreter, defaulted });
    unlessTold(asked, must);
    return cluster === undefined ? { ...explained, overrides } : narrowed({ ...explained, overrides }, cluster);
  });

const factsOf = (spec: FleetSpec, world: Ports, must: Must): Promise<readonly ClusterFacts[]> => visiting(must(membersOf(spec, [])), world, (visit) => withCapacity(spec, visit));

// An address asks about one cluster only.
const narrowed = (whole: Explanation, cluster: string): Explanation => ({
  ...whole,
  terms: whole.terms.map((term) => ({ ...term, clusters: term.clusters.filter((one) => one.cluster === cluster) })),
  targets: whole.targets.filter((target) => target.cluster === cluster),
  overrides: whole.overrides.filter(({ clusters }) => clusters.some((one) => one === cluster)).map((one) => ({ ...one, clusters: one.clusters.filter((name) => name === cluster) })),
});
