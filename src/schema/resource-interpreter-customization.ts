// Generated from schemas (resource-interpreter-customization.schema.json); do not edit.

/**
 * Karmada: Lua scripts that say what is to be known of a kind.
 */
export interface ResourceInterpreterCustomization {
  /**
   * `config.karmada.io/v1alpha1`.
   */
  apiVersion: 'config.karmada.io/v1alpha1';
  /**
   * `ResourceInterpreterCustomization`.
   */
  kind: 'ResourceInterpreterCustomization';
  metadata: ObjectMeta;
  /**
   * Which kind, and the scripts.
   */
  spec: {
    /**
     * The kind that the scripts are for.
     */
    target: {
      /**
       * Group and version, for example `apps.example.com/v1`.
       */
      apiVersion: string;
      /**
       * The kind, for example `Widget`.
       */
      kind: string;
    };
    /**
     * Scripts by the question that they answer.
     */
    customizations: {
      /**
       * What the object in a cluster keeps.
       */
      retention?: {
        /**
         * `function Retain(desiredObj, observedObj)`, which returns the object to write.
         */
        luaScript: string;
      };
      /**
       * How many replicas, and what each needs.
       */
      replicaResource?: {
        /**
         * `function GetReplicas(obj)`, which returns a number and, if there are any, requirements.
         */
        luaScript: string;
      };
      /**
       * Replicas and needs of several kinds of pods; fleet does not read it.
       */
      componentResource?: {
        /**
         * `function GetComponents(obj)`, which returns a list.
         */
        luaScript: string;
      };
      /**
       * How replicas are written.
       */
      replicaRevision?: {
        /**
         * `function ReviseReplica(obj, desiredReplica)`, which returns the object.
         */
        luaScript: string;
      };
      /**
       * What of a status is told; fleet does not read it.
       */
      statusReflection?: {
        /**
         * `function ReflectStatus(observedObj)`, which returns a status.
         */
        luaScript: string;
      };
      /**
       * How statuses of clusters become one; fleet does not read it.
       */
      statusAggregation?: {
        /**
         * `function AggregateStatus(desiredObj, statusItems)`, which returns the object.
         */
        luaScript: string;
      };
      /**
       * Whether the object in a cluster is healthy.
       */
      healthInterpretation?: {
        /**
         * `function InterpretHealth(observedObj)`, which returns true or false.
         */
        luaScript: string;
      };
      /**
       * What the object refers to.
       */
      dependencyInterpretation?: {
        /**
         * `function GetDependencies(desiredObj)`, which returns a list of apiVersion, kind, namespace, and name or labelSelector.
         */
        luaScript: string;
      };
    };
  };
}
/**
 * Name and labels of the customization.
 */
export interface ObjectMeta {
  /**
   * Name of the object, unique for its kind and namespace.
   */
  name?: string;
  /**
   * Namespace of the object. A namespaced policy without one is in `default`.
   */
  namespace?: string;
  labels?: StringMap;
  annotations?: StringMap1;
  /**
   * When the object was made (RFC 3339).
   */
  creationTimestamp?: string;
  [k: string]: unknown;
}
/**
 * Labels: what selectors look at.
 */
export interface StringMap {
  [k: string]: string;
}
/**
 * Annotations: notes that no selector looks at.
 */
export interface StringMap1 {
  [k: string]: string;
}
