import { groupOf, type Source } from '#core/model';
import { type Checked, present } from './checked.ts';
import { type Identified, identify } from './identify.ts';
import { isPolicyKind, unknownPolicyKind } from './policy-kinds.ts';

/** All documents by what they are. The list that named a file does not count, the kind does. */
export type Sorted = {
  readonly fleets: readonly Identified[];
  readonly clusters: readonly Identified[];
  readonly policies: readonly Identified[];
  readonly customizations: readonly Identified[];
  readonly templates: readonly Identified[];
};

/** The group of the fleet spec. */
export const FLEET_GROUP = 'fleet.config';
/** The group of Karmada's clusters. */
export const CLUSTER_GROUP = 'cluster.karmada.io';
/** The group of Karmada's policies. */
export const POLICY_GROUP = 'policy.karmada.io';
/** The group of what Karmada is to know of kinds. */
export const CONFIG_GROUP = 'config.karmada.io';

// A test of policies is no part of the fleet, even where a path of the spec names it.
const isTest = (one: Identified): boolean => groupOf(one.apiVersion) === FLEET_GROUP && one.kind === 'PlacementTest';
const isFleet = (one: Identified): boolean => groupOf(one.apiVersion) === FLEET_GROUP && !isTest(one);
const isCluster = (one: Identified): boolean => groupOf(one.apiVersion) === CLUSTER_GROUP && one.kind === 'Cluster';
const isCustomization = (one: Identified): boolean => groupOf(one.apiVersion) === CONFIG_GROUP && one.kind === 'ResourceInterpreterCustomization';
const isOfPolicies = (one: Identified): boolean => groupOf(one.apiVersion) === POLICY_GROUP;

/** Sorts every document by its kind. */
export const sortDocuments = (sources: readonly Source[]): Checked<Sorted> => {
  const all = present(sources.flatMap(({ role, documents }) => documents.map((document) => identify(role, document))));
  const strangers = all.value.filter((one) => isOfPolicies(one) && !isPolicyKind(one.kind));
  return {
    value: {
      fleets: all.value.filter(isFleet),
      clusters: all.value.filter(isCluster),
      policies: all.value.filter((one) => isOfPolicies(one) && isPolicyKind(one.kind)),
      customizations: all.value.filter(isCustomization),
      templates: all.value.filter((one) => !isFleet(one) && !isTest(one) && !isCluster(one) && !isOfPolicies(one) && !isCustomization(one)),
    },
    diagnostics: [...all.diagnostics, ...strangers.map(unknownPolicyKind)],
  };
};
