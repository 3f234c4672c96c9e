import type { ConsideredCluster, ConsideredPolicy, Explanation, JsonPointer, PropagationPolicy, Target, Template, TriedTerm } from '#core/model';
import type { Attempt } from './attempt.ts';
import { strategyOf } from './divide/divide.ts';
import { dividesByRoom } from './asks-for-room.ts';
import { constrains } from './choose/choose.ts';
import { withFollowers } from './follow.ts';
import type { PlaceInput } from './input.ts';
import { placeOne, type Ruled, runOf } from './place-one.ts';
import type { Match, Ruling } from './policy-book.ts';

const SELECTS = ['kind', 'kind', 'labels', 'name'] as const;

const lostTo = (loser: Match, { policy, matches }: Ruling): string => {
  const winner = matches.find((match) => match.policy === policy) ?? loser;
  if (loser.policy.ref.kind !== winner.policy.ref.kind) return loser.policy.ref.kind === 'ClusterPropagationPolicy' ? 'not asked: its namespace has one' : `${winner.policy.ref.name} decided first`;
  if (loser.policy.priority > winner.policy.priority || (loser.policy.priority === winner.policy.priority && loser.strength > winner.strength)) return `${winner.policy.ref.name} decided first`;
  if (loser.policy.priority < winner.policy.priority) return `a lower priority than ${winner.policy.ref.name}`;
  if (loser.strength < winner.strength) return `weaker than by ${SELECTS[winner.strength]}`;
  return loser.policy.ref.name > winner.policy.ref.name ? `comes after ${winner.policy.ref.name}` : `${winner.policy.ref.name} decided first`;
};

const whyItDecides = ({ policy, fresh, matches }: Ruling): string => {
  if (policy !== fresh) return 'it decided first';
  return matches.length === 1 ? 'the only one' : 'the best match';
};

const policiesOf = (ruling: Ruling | undefined): readonly ConsideredPolicy[] =>
  (ruling?.matches ?? []).map((match): ConsideredPolicy => {
    const { policy, strength } = match;
    const decides = policy === ruling?.policy;
    return {
      policy: policy.ref,
      at: policy.document.locate('/metadata/name' as JsonPointer),
      priority: policy.priority,
      selects: SELECTS[strength] ?? 'kind',
      decides,
      says: decides && ruling ? whyItDecides(ruling) : ruling ? lostTo(match, ruling) : '',
    };
  });

const clustersOf = (attempt: Attempt, policy: PropagationPolicy): readonly ConsideredCluster[] => {
  const targets = new Map<string, Target>('targets' in attempt ? attempt.targets.map((target) => [target.cluster, target]) : []);
  const exact = 'targets' in attempt ? attempt.exact : undefined;
  const declines = new Map(attempt.declined.map(({ cluster, by, says }) => [cluster, { by, says }]));
  const figures = constrains(policy.placement) || dividesByRoom(policy);
  const passed = attempt.candidates.map(({ cluster, tier, score, allocatable, had }): ConsideredCluster => {
    const [declined, replicas] = [declines.get(cluster.name), targets.get(cluster.name)?.replicas];
    return {
      cluster: cluster.name,
      ...(declined ? { declined } : {}),
      ...(figures ? { tier, score, room: allocatable, had } : {}),
      ...(exact?.has(cluster.name) ? { share: Math.round((exact.get(cluster.name) ?? 0) * 100) / 100 } : {}),
      ...(replicas === undefined ? {} : { replicas }),
    };
  });
  const known = new Set(passed.map(({ cluster }) => cluster));
  return [...passed, ...attempt.declined.filter(({ cluster }) => !known.has(cluster)).map(({ cluster, by, says }) => ({ cluster, declined: { by, says } }))];
};

const termOf = (attempt: Attempt, policy: PropagationPolicy): TriedTerm => ({
  ...(attempt.term.name === undefined ? {} : { term: attempt.term.name }),
  ...('says' in attempt ? { says: attempt.says } : {}),
  clusters: clustersOf(attempt, policy),
});

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const summed = ({ placement, ruling, attempts }: Ruled): string => {
  const { targets, unplaceable, kept, spreads, follows = [] } = placement;
  if (unplaceable) return `${unplaceable.says}; ${unplaceable.clears ? 'what was placed goes' : 'what was placed stays where it is'}`;
  if (spreads) return 'a Namespace goes to every cluster by itself';
  if (ruling === undefined && follows.length > 0) return `it follows ${follows.map(({ template }) => template).join(', ')} to ${counted(targets.length, 'cluster')}`;
  if (ruling === undefined) return kept ? `no policy selects it any more; it stays on ${counted(targets.length, 'cluster')}` : 'no policy selects it: it is recorded, and placed nowhere';
  if (attempts.length === 0) return 'nothing that its policy or its template says has changed: it stays as it was placed';
  return `placed on ${counted(targets.length, 'cluster')}`;
};

/** Why one template goes where it goes; what is rendered for each cluster is not part of it. */
export const explain = (input: PlaceInput, template: Template): Omit<Explanation, 'overrides'> & { readonly placement: Ruled['placement'] } => {
  const run = runOf(input);
  const ruled = placeOne(run, template);
  const all = input.spec.templates.map((one) => (one === template ? ruled : placeOne(run, one)).placement);
  const placement = withFollowers(run, all).find((one) => one.template === template) ?? ruled.placement;
  const asked = input.interpreter.replicas(template.object);
  const policy = ruled.ruling?.policy;
  return {
    format: 1,
    template: template.key,
    at: template.document.at,
    ...(asked === undefined ? {} : { replicas: asked.replicas }),
    ...(asked === undefined || policy === undefined ? {} : { strategy: strategyOf(policy.placement) }),
    policies: policiesOf(ruled.ruling),
    terms: policy === undefined ? [] : ruled.attempts.map((attempt) => termOf(attempt, policy)),
    says: summed({ ...ruled, placement }),
    targets: placement.targets,
    follows: placement.follows ?? [],
    placement,
  };
};
