import { diagnose, didYouMean } from '#core/diagnostics';
import {
  type Address,
  addressText,
  byText,
  type Diagnostic,
  good,
  keyParts,
  type ObjectKey,
  type Outcome,
  type ServedKind,
  unlessErrors,
} from '#core/model';
import type { PlanInput } from './input.ts';

/** Which part of the fleet a plan is for. */
export type Scope = {
  readonly isWhole: boolean;
  readonly holds: (at: Address) => boolean;
  readonly holdsTemplate: (template: ObjectKey) => boolean;
  readonly holdsCluster: (cluster: string) => boolean;
};

const pluralsOf = (kind: string): readonly string[] => [`${kind}s`, `${kind}es`, kind.replace(/y$/, 'ies')];

const wordsFor = (kind: string, served: readonly ServedKind[]): readonly string[] => [
  ...pluralsOf(kind),
  ...served.flatMap((one) => [one.plural, one.singular ?? one.kind, ...(one.shortNames ?? [])]),
  kind,
];

/**
 * Whether a target names an object. A target is an object key (`apps/Deployment/web/nginx`) or, as kubectl has it, a type
 * and a name, with the namespace between them where the name alone is not enough: `deployment/nginx`, `deploy/web/nginx`,
 * `deployments.apps/nginx`. Types are kinds, plurals, singulars or short names, in any case; a cluster's name and a colon
 * may stand before all of them (`member1:deploy/nginx`).
 */
export const isTarget = (target: string, at: Address, served: readonly ServedKind[]): boolean => {
  const colon = target.indexOf(':');
  const isAddress = colon > 0 && target.slice(0, colon) === at.cluster;
  const named = isAddress ? target.slice(colon + 1) : target;
  return named === at.object || isTypeAndName(named, at.object, served);
};

const isTypeAndName = (target: string, object: ObjectKey, served: readonly ServedKind[]): boolean => {
  const { group, kind, namespace, name } = keyParts(object);
  const [type = '', ...rest] = target.split('/');
  if (rest.join('/') !== name && rest.join('/') !== `${namespace}/${name}`) return false;
  const own = served.filter((one) => one.group === group && one.kind === kind);
  return wordsFor(kind, own).some((word) =>
    [word, ...(group === '' ? [] : [`${word}.${group}`])].some((form) => form.toLowerCase() === type.toLowerCase()),
  );
};

const addressesOf = ({ desired, recorded }: PlanInput): readonly Address[] => [
  ...desired.objects.map((one) => ({ cluster: one.cluster, object: one.key })),
  ...recorded.objects.map((row) => row.at),
];

const everything: Scope = { isWhole: true, holds: () => true, holdsTemplate: () => true, holdsCluster: () => true };

/** The scope that was asked for; a cluster or target that nothing answers to is an error. */
export const scopeOf = (input: PlanInput): Outcome<Scope> => {
  const { clusters, targets } = input.scope ?? {};
  if (clusters === undefined && targets === undefined) return good(everything);
  const served = [...new Set(input.observed.flatMap((one) => (one.reach === 'ok' ? one.facts.served : [])))];
  const holdsCluster = (cluster: string): boolean => clusters === undefined || clusters.some((one) => one === cluster);
  const isNamed = (at: Address): boolean => targets === undefined || targets.some((target) => isTarget(target, at, served));
  const known = addressesOf(input);
  const keys = new Set(known.filter((at) => holdsCluster(at.cluster) && isNamed(at)).map((at) => at.object));
  const scope: Scope = {
    isWhole: false,
    holds: (at) => holdsCluster(at.cluster) && isNamed(at),
    holdsTemplate: (template) => targets === undefined || keys.has(template),
    holdsCluster,
  };
  const unmatched = (targets ?? []).filter((target) => !known.some((at) => isTarget(target, at, served)));
  return unlessErrors(scope, [...unknownClusters(input), ...unmatched.map((target) => unmatchedTarget(target, known))]);
};

const unknownClusters = ({ scope, spec, recorded }: PlanInput): readonly Diagnostic[] => {
  const names = [...new Set([...spec.clusters.map((cluster) => cluster.name), ...recorded.objects.map((row) => row.at.cluster)])].sort(byText);
  return (scope?.clusters ?? [])
    .filter((cluster) => !names.includes(cluster))
    .map((cluster) => {
      const meant = didYouMean(cluster, names);
      return diagnose('FLT5501', `"${cluster}" is not a cluster of "${spec.name}" (it has: ${names.join(', ')}).`, {
        at: spec.at,
        ...(meant === undefined ? {} : { hint: `Did you mean "${meant}"?` }),
      });
    });
};

const unmatchedTarget = (target: string, known: readonly Address[]): Diagnostic => {
  const keys = [...new Set(known.flatMap((at) => [at.object, `${keyParts(at.object).kind}/${keyParts(at.object).name}`, addressText(at)]))].sort(
    byText,
  );
  const meant = didYouMean(target, keys);
  return diagnose('FLT6001', `"${target}" names nothing that is desired or recorded.`, {
    hint: meant === undefined ? 'See what there is:\n    fleet plan' : `Did you mean "${meant}"?`,
  });
};
