import type { Decline, MemberCluster, PropagationPolicy } from '#core/model';
import { filters } from './filters/registry.ts';
import { type Case, isWorkload } from './input.ts';
import type { Roster } from './roster.ts';
import type { Term } from './terms.ts';

/** The clusters that pass every filter under a term, and why the others do not. */
export type Sieved = { readonly passed: readonly MemberCluster[]; readonly declined: readonly Decline[] };

// What the filters say of a cluster, whatever the template; `spared` counts only where the cluster is no target yet.
type Verdict = { readonly cluster: MemberCluster; readonly strict?: Decline; readonly spared?: Decline };

type Judged = { readonly verdicts: readonly Verdict[]; readonly fresh: Map<string, Sieved> };

/** Sieves clusters; policies decide on thousands of templates, so what only depends on policy and kind is worked out once. */
export type Sieve = (given: Case, term: Term) => Sieved;

const judge = (roster: Roster, policy: PropagationPolicy, { term, overflows }: { term: Term; overflows: boolean }): readonly Verdict[] =>
  roster.clusters.map((cluster) => {
    const declines = filters.flatMap(({ by, sparesTargets, objection }) => {
      const says = objection({ cluster, rule: policy.placement, term, overflows });
      return says === undefined ? [] : [{ sparesTargets, decline: { cluster: cluster.name, by, says } }];
    });
    const strict = declines.find(({ sparesTargets }) => !sparesTargets)?.decline;
    const spared = declines.find(({ sparesTargets }) => sparesTargets)?.decline;
    return { cluster, ...(strict ? { strict } : {}), ...(spared ? { spared } : {}) };
  });

const sift = (verdicts: readonly Verdict[], { roster, template, before }: Case): Sieved => {
  const there = new Set(before?.targets.map(({ cluster }) => cluster));
  const { apiVersion, kind } = template.object;
  const passed: MemberCluster[] = [];
  const declined: Decline[] = [];
  for (const { cluster, strict, spared } of verdicts) {
    const unserved = strict || spared || there.has(cluster.name) ? undefined : roster.unserved(cluster.name, apiVersion, kind);
    const decline = strict ?? (there.has(cluster.name) ? undefined : (spared ?? (unserved && { cluster: cluster.name, by: 'api-enablement' as const, says: unserved })));
    if (decline) declined.push(decline);
    else passed.push(cluster);
  }
  return { passed, declined };
};

/** A sieve for one run of placing. */
export const makeSieve = (): Sieve => {
  const known = new Map<PropagationPolicy, Map<string, Judged>>();
  const judgedFor = (given: Case, term: Term): Judged => {
    const { policy, roster } = given;
    const overflows = term.overflow.length > 0 && isWorkload(given);
    const sign = `${overflows} ${term.name ?? ''}`;
    const terms = known.get(policy) ?? new Map<string, Judged>();
    const judged = terms.get(sign) ?? { verdicts: judge(roster, policy, { term, overflows }), fresh: new Map<string, Sieved>() };
    known.set(policy, terms.set(sign, judged));
    return judged;
  };
  return (given, term) => {
    const { verdicts, fresh } = judgedFor(given, term);
    const { apiVersion, kind } = given.template.object;
    const sieved = fresh.get(`${apiVersion}/${kind}`) ?? sift(verdicts, { ...given, before: undefined });
    fresh.set(`${apiVersion}/${kind}`, sieved);
    // Being there already only spares a cluster from being declined.
    return sieved.declined.length === 0 || (given.before?.targets.length ?? 0) === 0 ? sieved : sift(verdicts, given);
  };
};
