import { addressText, type Brake, byText, type Hazard, type HazardKind } from '#core/model';
import { deletesData } from './deletes-data.ts';
import { interruptsService } from './interrupts-service.ts';
import { overwritesDrift } from './overwrites-drift.ts';
import { removesCluster } from './removes-cluster.ts';
import { replacesObject } from './replaces-object.ts';
import type { Endangered, HazardRule } from './rule.ts';
import { sweeps } from './sweeps.ts';
import { takesOwnership } from './takes-ownership.ts';
import { widensAccess } from './widens-access.ts';

/** One rule for each kind; a kind without its rule does not compile. */
export const hazardRules: Readonly<Record<HazardKind, HazardRule>> = {
  'deletes-data': deletesData,
  'interrupts-service': interruptsService,
  'overwrites-drift': overwritesDrift,
  'removes-cluster': removesCluster,
  'replaces-object': replacesObject,
  sweeps,
  'takes-ownership': takesOwnership,
  'widens-access': widensAccess,
};

/** Everything dangerous in a plan, sorted by kind and address. */
export const hazardsOf = (clusters: readonly Endangered[], brake: Brake): readonly Hazard[] =>
  Object.values(hazardRules)
    .flatMap((rule) => rule.find(clusters, brake))
    .sort((one, other) => byText(one.kind, other.kind) || byText(addressText(one.at), addressText(other.at)));

export type { Endangered } from './rule.ts';
export { unseenRoles } from './widens-access.ts';
