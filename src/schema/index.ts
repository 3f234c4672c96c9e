// Generated from schemas (cluster-override-policy, cluster-propagation-policy, cluster, drift-history, drift-notice, drift, fleet, override-policy, placement-test, plan, propagation-policy, resource-interpreter-customization, state); do not edit.
import type { ClusterOverridePolicy } from './cluster-override-policy.ts';
import type { ClusterPropagationPolicy } from './cluster-propagation-policy.ts';
import type { Cluster } from './cluster.ts';
import type { DriftHistoryFile } from './drift-history.ts';
import type { DriftNoticeFile } from './drift-notice.ts';
import type { DriftReportFile } from './drift.ts';
import type { Fleet } from './fleet.ts';
import type { OverridePolicy } from './override-policy.ts';
import type { PlacementTest } from './placement-test.ts';
import type { PlanFile } from './plan.ts';
import type { PropagationPolicy } from './propagation-policy.ts';
import type { ResourceInterpreterCustomization } from './resource-interpreter-customization.ts';
import type { StateFile } from './state.ts';
import { checkFleet, checkCluster, checkPropagationPolicy, checkClusterPropagationPolicy, checkOverridePolicy, checkClusterOverridePolicy, checkResourceInterpreterCustomization } from './sources.check.ts';
import { checkPlacementTest } from './tests.check.ts';
import { checkPlanFile, checkStateFile, checkDriftReportFile, checkDriftHistoryFile, checkDriftNoticeFile } from './records.check.ts';

/** One complaint of a validator. */
export type SchemaError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly schema?: unknown;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
};

/** Says whether a value has the shape; its complaints stand in `errors` until the next call. */
export type Validator<Shape> = ((value: unknown) => value is Shape) & { readonly errors?: readonly SchemaError[] | null };

/** Whether a value is a ClusterOverridePolicy. */
export const validateClusterOverridePolicy = checkClusterOverridePolicy as unknown as Validator<ClusterOverridePolicy>;
/** Whether a value is a ClusterPropagationPolicy. */
export const validateClusterPropagationPolicy = checkClusterPropagationPolicy as unknown as Validator<ClusterPropagationPolicy>;
/** Whether a value is a Cluster. */
export const validateCluster = checkCluster as unknown as Validator<Cluster>;
/** Whether a value is a DriftHistoryFile. */
export const validateDriftHistoryFile = checkDriftHistoryFile as unknown as Validator<DriftHistoryFile>;
/** Whether a value is a DriftNoticeFile. */
export const validateDriftNoticeFile = checkDriftNoticeFile as unknown as Validator<DriftNoticeFile>;
/** Whether a value is a DriftReportFile. */
export const validateDriftReportFile = checkDriftReportFile as unknown as Validator<DriftReportFile>;
/** Whether a value is a Fleet. */
export const validateFleet = checkFleet as unknown as Validator<Fleet>;
/** Whether a value is a OverridePolicy. */
export const validateOverridePolicy = checkOverridePolicy as unknown as Validator<OverridePolicy>;
/** Whether a value is a PlacementTest. */
export const validatePlacementTest = checkPlacementTest as unknown as Validator<PlacementTest>;
/** Whether a value is a PlanFile. */
export const validatePlanFile = checkPlanFile as unknown as Validator<PlanFile>;
/** Whether a value is a PropagationPolicy. */
export const validatePropagationPolicy = checkPropagationPolicy as unknown as Validator<PropagationPolicy>;
/** Whether a value is a ResourceInterpreterCustomization. */
export const validateResourceInterpreterCustomization = checkResourceInterpreterCustomization as unknown as Validator<ResourceInterpreterCustomization>;
/** Whether a value is a StateFile. */
export const validateStateFile = checkStateFile as unknown as Validator<StateFile>;
export type { ClusterOverridePolicy, ClusterPropagationPolicy, Cluster, DriftHistoryFile, DriftNoticeFile, DriftReportFile, Fleet, OverridePolicy, PlacementTest, PlanFile, PropagationPolicy, ResourceInterpreterCustomization, StateFile };
