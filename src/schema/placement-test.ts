// Generated from schemas (placement-test.schema.json); do not edit.

/**
 * Clusters in place of those of the same name, or added: as in a fleet spec, or files with Karmada `Cluster` objects.
 */
export type Clusters = (string | {})[];
/**
 * Templates in place of the same objects of the spec, or added: written here, or files, folders or globs.
 */
export type Objects = (string | {})[];
/**
 * Policies in place of those of the same kind and name, or added: written here, or files, folders or globs.
 */
export type Objects1 = (string | {})[];
/**
 * Where the template was: `{ member1: 3 }` or `[member1]`.
 */
export type Placed =
  | {
      [k: string]: number;
    }
  | string[];
/**
 * The template: `Deployment/nginx`, `Deployment/web/nginx` or `apps/v1/Deployment/web/nginx`, or its parts.
 */
export type TemplateAddress =
  | string
  | {
      /**
       * apiVersion, where kind and name fit several.
       */
      apiVersion?: string;
      /**
       * Kind.
       */
      kind: string;
      /**
       * Namespace, where kind and name fit several.
       */
      namespace?: string;
      /**
       * Name.
       */
      name: string;
    };
/**
 * Clusters that join, or that are of another kind than in the spec.
 */
export type Clusters1 = (string | {})[];
/**
 * Clusters that take nothing new: they have Karmada's taint `cluster.karmada.io/unschedulable:NoSchedule`.
 */
export type Names = string[];
/**
 * Clusters without that taint.
 */
export type Names1 = string[];
/**
 * Clusters that do not answer: they have Karmada's taint `cluster.karmada.io/unreachable:NoSchedule`.
 */
export type Names2 = string[];
/**
 * Clusters that are gone for good, and not in the fleet any more.
 */
export type Names3 = string[];
/**
 * Templates in place of the same objects, or added.
 */
export type Objects2 = (string | {})[];
/**
 * Policies in place of those of the same kind and name, or added.
 */
export type Objects3 = (string | {})[];
/**
 * All clusters that get the template: `{ member1: 3, member2: 2 }`, or `[member1, member2]`.
 */
export type Placed1 =
  | {
      [k: string]: number;
    }
  | string[];

/**
 * Tests of policies: for each case a template, what is different from the fleet spec, and what is expected. `fleet test` needs no cluster. Paths are relative to the folder of this file.
 */
export interface PlacementTest {
  /**
   * `fleet.config/v1alpha1`.
   */
  apiVersion: 'fleet.config/v1alpha1';
  /**
   * `PlacementTest`.
   */
  kind: 'PlacementTest';
  /**
   * Name of the test, for reports; the file's name where nothing is said.
   */
  metadata?: {
    /**
     * Name of the test.
     */
    name?: string;
  };
  given?: Given;
  /**
   * The cases.
   *
   * @minItems 1
   */
  cases: [TestCase, ...TestCase[]];
}
/**
 * What all cases start from.
 */
export interface Given {
  /**
   * The fleet spec, or its folder; where nothing is said, the fleet.yaml beside this file or in the nearest folder above.
   */
  fleet?: string;
  clusters?: Clusters;
  templates?: Objects;
  policies?: Objects1;
  before?: Before;
}
/**
 * Where the template was placed before, in every case that says nothing else.
 */
export interface Before {
  clusters: Placed;
  /**
   * The term of clusterAffinities that was in use.
   */
  affinity?: string;
}
/**
 * One template under some circumstances, and what is expected of it.
 */
export interface TestCase {
  /**
   * What the case shows, as a sentence.
   */
  name: string;
  template: TemplateAddress;
  given?: Changes;
  expect?: Expectation;
}
/**
 * What is different in this case.
 */
export interface Changes {
  join?: Clusters1;
  cordon?: Names;
  uncordon?: Names1;
  unreachable?: Names2;
  lost?: Names3;
  /**
   * Further taints, by cluster.
   */
  taints?: {
    [k: string]: Taint[];
  };
  templates?: Objects2;
  policies?: Objects3;
  before?: Before1;
}
/**
 * Keeps placements away that do not tolerate it.
 */
export interface Taint {
  /**
   * The taint's key.
   */
  key: string;
  /**
   * The taint's value.
   */
  value?: string;
  /**
   * `NoSchedule` keeps new placements away; `NoExecute` is meant to evict what is there.
   */
  effect: string;
  /**
   * When the taint was added (RFC 3339).
   */
  timeAdded?: string;
}
/**
 * Where the template was placed before.
 */
export interface Before1 {
  clusters: Placed;
  /**
   * The term of clusterAffinities that was in use.
   */
  affinity?: string;
}
/**
 * What is expected. Only what is named is compared. `fleet test --update` fills it in.
 */
export interface Expectation {
  /**
   * The propagation policy that decides: `NAME`, `NAMESPACE/NAME` or `KIND/NAMESPACE/NAME`; `none` where no policy selects the template.
   */
  policy?: string;
  /**
   * The term of clusterAffinities that is taken.
   */
  affinity?: string;
  clusters?: Placed1;
  /**
   * Clusters that are turned down, and by what: affinity, taint, api-enablement, spread, weight, capacity.
   */
  declined?: {
    [k: string]: string;
  };
  /**
   * Values in what a cluster gets, by JSON pointer: `{ member1: { /spec/replicas: 3 } }`. `null` where nothing is expected.
   */
  fields?: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
  /**
   * Whether no cluster gets the template.
   */
  unplaced?: boolean;
  /**
   * Codes that are said, warnings and errors alike.
   *
   * @minItems 1
   */
  diagnostics?: [string, ...string[]];
}
