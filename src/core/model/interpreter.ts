import type { Health } from './health.ts';
import type { JsonObject } from './json.ts';
import type { K8sObject } from './object.ts';
import type { LabelSelector } from './spec.ts';

/** What one replica asks of a node (Karmada: ReplicaRequirements). */
export type Requirements = {
  /** Quantities by resource name, as text: `{ cpu: '250m' }`. */
  readonly resources: Readonly<Record<string, string>>;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** `requiredDuringSchedulingIgnoredDuringExecution` of the node affinity. */
  readonly nodeAffinity?: JsonObject;
  readonly tolerations?: readonly JsonObject[];
};

/** How many replicas a template asks for, and what each needs; no requirements where it asks for nothing. */
export type Asked = { readonly replicas: number; readonly requirements?: Requirements };

/** Something a template refers to: by name, or by labels (Karmada: DependentObjectReference). */
export type Dependency = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly labelSelector?: LabelSelector;
};

/** What is known of kinds: Karmada's resource interpreter. A member that is undefined for an object has no rule for its kind. */
export type Interpreter = {
  /** Undefined for kinds without replicas. */
  readonly replicas: (object: K8sObject) => Asked | undefined;
  /** The object with so many replicas; the same object where its kind has no rule. */
  readonly revise: (object: K8sObject, replicas: number) => K8sObject;
  readonly dependencies: (object: K8sObject) => readonly Dependency[];
  /** The desired object with what the cluster's own object is to keep. */
  readonly retain: (desired: K8sObject, live: K8sObject) => K8sObject;
  readonly health: (object: K8sObject) => Health | undefined;
};
