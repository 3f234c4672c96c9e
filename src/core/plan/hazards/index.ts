import { addressText, byText, type Hazard, type HazardKind } from '#core/model';
import { deletesData } from './deletes-data.ts';
import { removesCluster } from './removes-cluster.ts';
import { replacesObject } from './replaces-object.ts';
import type { Endangered, HazardRule } from './rule.ts';
import { sweeps } from './sweeps.ts';
import { takesOwnership } from './takes-ownership.ts';

/** One rule for each kind; a kind without its rule does not compile. */
export const hazardRules: Readonly<Record<HazardKind, HazardRule>> = {
  'deletes-data': deletesData,
  'removes-cluster': removesCluster,
  'replaces-object': replacesObject,
  sweeps,
  'takes-ownership': takesOwnership,
};

/** Everything in a plan that needs consent by name, sorted by kind and address. */
export const hazardsOf = (clusters: readonly Endangered[]): readonly Hazard[] =>
  Object.values(hazardRules)
    .flatMap((rule) => rule.find(clusters))
    .sort((one, other) => byText(one.kind, other.kind) || byText(addressText(one.at), addressText(other.at)));

export type { Endangered } from './rule.ts';
