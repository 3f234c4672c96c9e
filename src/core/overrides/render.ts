import { type FleetSpec, type Interpreter, type MemberCluster, type OverridePolicy, type OverrideRule, type Placement, type Target, unaffine } from '#core/model';
import { remembered } from '#lib/remembered';
import type { Draft, Stuck } from './draft.ts';
import { clusterPoliciesFor, namespacePoliciesFor } from './policies-for.ts';
import { asFilledFirst, type Defaulted } from './fill-first.ts';
import { revise } from './revise.ts';
import { runRule } from './run-rule.ts';
import { strip } from './strip.ts';

/** An object as a cluster gets it, or why it cannot be rendered. */
export type Rendering = { readonly draft: Draft } | { readonly stuck: Stuck };

/** One template, and one cluster that it is rendered for. */
export type Given = { readonly spec: FleetSpec; readonly placement: Placement; readonly interpreter: Interpreter; readonly target: Target; readonly cluster: MemberCluster; readonly traced?: true; readonly defaulted?: Defaulted };

/** A rule of a policy, for one cluster. */
export type Work = { readonly policy: OverridePolicy; readonly rule: OverrideRule };

const worksOf = remembered((_: OverridePolicy) => new Map<MemberCluster, readonly Work[]>());

const rulesOf = (policy: OverridePolicy, cluster: MemberCluster): readonly Work[] => {
  const clusters = worksOf(policy);
  const found = clusters.get(cluster) ?? policy.rules.filter((rule) => rule.targetCluster === undefined || unaffine(rule.targetCluster, cluster) === undefined).map((rule) => ({ policy, rule }));
  clusters.set(cluster, found);
  return found;
};

/** The rules of some policies that are meant for a cluster, in order. */
export const rulesFor = (policies: readonly OverridePolicy[], cluster: MemberCluster): readonly Work[] => policies.flatMap((policy) => rulesOf(policy, cluster));

const run = (draft: Draft, policies: readonly OverridePolicy[], cluster: MemberCluster): Rendering => {
  let now: Rendering = { draft };
  for (const work of rulesFor(policies, cluster)) {
    if ('stuck' in now) return now;
    const by = now.draft.by.includes(work.policy.ref) ? now.draft.by : [...now.draft.by, work.policy.ref];
    now = runRule({ ...now.draft, by }, work);
  }
  return now;
};

const isOverridden = ({ spec, placement: { template }, cluster }: Given): boolean =>
  rulesFor(clusterPoliciesFor(spec, template.object), cluster).length > 0 || rulesFor(namespacePoliciesFor(spec, template.object), cluster).length > 0;

/** Renders a template for one cluster as Karmada does, defaults of the template's kind being there before anything is overridden, and sends no more of them than that takes. */
export const render = (given: Given): Rendering => {
  const { defaulted, placement } = given;
  const written = renderWritten(given);
  if ('stuck' in written || defaulted === undefined || !isOverridden(given)) return written;
  const template = { ...placement.template, object: defaulted(placement.template.object) };
  const full = template.object === placement.template.object ? written : renderWritten({ ...given, placement: { ...placement, template } });
  if ('stuck' in full || full === written) return written;
  return { draft: { ...written.draft, object: asFilledFirst(written.draft.object, full.draft.object, defaulted) } };
};

/**
 * Renders a template for one cluster as it is written: replicas and completions first, then cluster-wide overrides, then
 * those of the namespace (selected on what the first left), and last what belongs to one server only is taken out.
 */
const renderWritten = ({ spec, placement, interpreter, target, cluster, traced, defaulted }: Given): Rendering => {
  const { template, policy, follows = [] } = placement;
  const by = [...(policy === undefined ? [] : [policy.ref]), ...follows.map((leader) => leader.policy)];
  const revised = revise({ object: template.object, edited: [], by: [...new Set(by)], ...(traced ? { ran: [] } : {}), ...(defaulted ? { defaulted } : {}) }, { placement, target, interpreter });
  const wide = run(revised, clusterPoliciesFor(spec, revised.object), cluster);
  if ('stuck' in wide) return wide;
  const own = run(wide.draft, namespacePoliciesFor(spec, wide.draft.object), cluster);
  return 'stuck' in own ? own : { draft: { ...own.draft, object: strip(own.draft.object) } };
};
